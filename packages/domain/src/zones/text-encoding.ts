import { z } from 'zod'

/** How the words of a table may be written as bytes. */
export const textEncodings = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-15',
  'cp437',
  'cp850',
  'cp852',
  'cp866',
] as const
export const TextEncoding = z.enum(textEncodings)
export type TextEncoding = z.infer<typeof TextEncoding>

/** The same cells in one encoding. */
export const EncodingReading = z.object({ encoding: TextEncoding, cells: z.array(z.string()) })
export type EncodingReading = z.infer<typeof EncodingReading>

/** How a table's words were read, and how sure that is. */
export const LayerEncoding = z.object({
  encoding: TextEncoding,
  /** Named by the file, told by its bytes, or chosen by the planner. */
  basis: z.enum(['named', 'bytes', 'given']),
  /** The likeliest readings where the bytes leave a doubt or contradict what the file names; somebody has to choose. */
  readings: z.array(EncodingReading).optional(),
})
export type LayerEncoding = z.infer<typeof LayerEncoding>

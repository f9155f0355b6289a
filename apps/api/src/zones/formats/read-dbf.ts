import { Refused } from '@hetu/domain/refusal'
import type { LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import { Buffer } from 'node:buffer'
import { type CellBytes, chooseEncoding } from './choose-encoding.ts'
import { decodeAs, encodingOfLanguage } from './text-encodings.ts'

type Cell = string | number | boolean | null

export interface DbfRow {
  cells: Record<string, Cell>
  /** Marked as deleted by a program that has not packed the table yet. */
  isDeleted: boolean
}

interface Field {
  name: Buffer
  kind: string
  from: number
  length: number
}

/**
 * The table of a Shapefile, row by row; deleted rows stay in place, as their shapes do. `named`: the encoding that the
 * file beside it names; without one the table's own language byte counts.
 */
export function readDbf(
  bytes: Uint8Array,
  named: TextEncoding | undefined,
  given: TextEncoding | undefined,
  maxRows: number,
): { rows: DbfRow[]; encoding: LayerEncoding } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = () => new Refused({ code: 'layer_unreadable', params: { format: 'Shapefile (.dbf)' } })
  if (file.length < 33) throw broken()
  const count = file.readUInt32LE(4)
  const start = file.readUInt16LE(8)
  const width = file.readUInt16LE(10)
  if (width === 0 || start > file.length) throw broken()
  const fields = fieldsOf(file, start)
  const whole = Math.max(0, Math.floor((file.length - start) / width))
  const rowCount = Math.min(count, maxRows, whole)
  const cellAt = (row: number, { from, length }: Field): CellBytes => {
    const at = start + row * width + from
    return plainCell(file.subarray(at, at + length))
  }
  const encoding = chooseEncoding(
    [
      ...fields.map(({ name }) => ({ bytes: name, mayBeCut: false })),
      ...fields
        .filter(({ kind }) => kind === 'C')
        .flatMap((field) => Array.from({ length: rowCount }, (_, row) => cellAt(row, field))),
    ],
    named ?? encodingOfLanguage(file[29] ?? 0),
    given,
  )
  const rows = Array.from({ length: rowCount }, (_, row): DbfRow => ({
    isDeleted: file[start + row * width] === 0x2a,
    // Object.create(null) would not survive the way out of the thread; fromEntries defines, it never assigns.
    cells: Object.fromEntries(
      fields.map((field) => [
        decodeAs(field.name, encoding.encoding),
        cellOf(cellAt(row, field), field.kind, encoding.encoding),
      ]),
    ),
  }))
  return { rows, encoding }
}

function fieldsOf(file: Buffer, start: number): Field[] {
  const fields: Field[] = []
  let from = 1
  for (let at = 32; at + 32 <= start && file[at] !== 0x0d; at += 32) {
    const name = file.subarray(at, at + 11)
    const end = name.indexOf(0)
    const length = file[at + 16] ?? 0
    const kind = String.fromCharCode(file[at + 11] ?? 0)
    fields.push({ name: end < 0 ? name : name.subarray(0, end), kind, from, length })
    from += length
  }
  return fields
}

/** Without the blanks that fill a field up. */
function plainCell(field: Buffer): CellBytes {
  let end = field.length
  while (end > 0 && (field[end - 1] === 0x20 || field[end - 1] === 0)) end -= 1
  // Writers that cut at whole signs of two or four bytes leave up to three blanks behind.
  return { bytes: field.subarray(0, end), mayBeCut: end > 0 && field.length - end <= 3 }
}

function cellOf({ bytes, mayBeCut }: CellBytes, kind: string, encoding: TextEncoding): Cell {
  const decoded = decodeAs(bytes, encoding).replaceAll('\0', '').trim()
  // The width of the field is in bytes; a last sign that it cut is none.
  const text = mayBeCut ? decoded.replace(/\uFFFD+$/, '') : decoded
  if (text === '') return null
  if (kind === 'L') return /^[ty]/i.test(text) ? true : /^[fn]/i.test(text) ? false : null
  if (kind !== 'N' && kind !== 'F') return text
  const value = Number(text)
  if (!Number.isFinite(value)) return null
  // Numbers of 17 digits and more are marks of things, not amounts: a rounded one is another thing's.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value
}

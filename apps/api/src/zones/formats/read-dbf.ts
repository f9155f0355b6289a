import { Refused } from '@hetu/domain/refusal'
import { Buffer } from 'node:buffer'
import { decodeText } from './decode-text.ts'

type Cell = string | number | boolean | null

export interface DbfRow {
  cells: Record<string, Cell>
  /** Marked as deleted by a program that has not packed the table yet. */
  isDeleted: boolean
}

/** The table of a Shapefile, row by row; deleted rows stay in place, as their shapes do. */
export function readDbf(bytes: Uint8Array, encoding: string | undefined, maxRows: number): DbfRow[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = () => new Refused({ code: 'layer_unreadable', params: { format: 'Shapefile (.dbf)' } })
  if (file.length < 33) throw broken()
  const count = file.readUInt32LE(4)
  const start = file.readUInt16LE(8)
  const width = file.readUInt16LE(10)
  if (width === 0 || start > file.length) throw broken()
  const fields: { name: string; kind: string; from: number; length: number }[] = []
  let from = 1
  for (let at = 32; at + 32 <= start && file[at] !== 0x0d; at += 32) {
    const name = file.subarray(at, at + 11)
    const end = name.indexOf(0)
    const length = file[at + 16] ?? 0
    fields.push({
      name: decodeText(end < 0 ? name : name.subarray(0, end), encoding),
      kind: String.fromCharCode(file[at + 11] ?? 0),
      from,
      length,
    })
    from += length
  }
  const rows: DbfRow[] = []
  for (let i = 0; i < Math.min(count, maxRows); i += 1) {
    const at = start + i * width
    if (at + width > file.length) break
    // Object.create(null) would not survive the way out of the thread; fromEntries defines, it never assigns.
    rows.push({
      isDeleted: file[at] === 0x2a,
      cells: Object.fromEntries(
        fields.map((field) => [
          field.name,
          cellOf(file.subarray(at + field.from, at + field.from + field.length), field.kind, encoding),
        ]),
      ),
    })
  }
  return rows
}

function cellOf(bytes: Buffer, kind: string, encoding: string | undefined): Cell {
  const text = decodeText(bytes, encoding).replaceAll('\0', '').trim()
  if (text === '') return null
  if (kind === 'L') return /^[ty]/i.test(text) ? true : /^[fn]/i.test(text) ? false : null
  if (kind !== 'N' && kind !== 'F') return text
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

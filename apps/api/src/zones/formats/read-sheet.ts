import { Refused } from '@hetu/domain/refusal'
import { type NumberLook, numberInWords } from './number-format.ts'
import { type Workbook, plainSigns, workbookFormat } from './open-workbook.ts'
import { mostTableColumns } from './table.ts'
import { localName, walkXml } from './walk-xml.ts'

/** The cells of a sheet as words: those of merged cells once, where they begin. */
export interface SheetCells {
  rows: { number: number; cells: string[] }[]
  /** Merged cells: first and last row (from 1) and column (from 0). */
  merged: { top: number; bottom: number; left: number; right: number }[]
}

/** A hundred thousand rows of fifteen cells; the file's own cap of inflated bytes comes first. */
const mostTags = 6_000_000
/** Characters of all cells together: one long string can be in a million cells. */
const mostCharacters = 20_000_000
const mostMerged = 50_000
/** Titles and headings, which are no rows of the table. */
const linesAbove = 20

/**
 * Reads the cells of a sheet, at most so many rows that are not empty and a few lines above them. A formula counts with the value that was kept
 * with it, and where none was kept stands as the formula itself; an error stands as it is shown (`#REF!`).
 */
export function readSheet(book: Workbook, bytes: Uint8Array, mostRows: number): SheetCells {
  const sheet: SheetCells = { rows: [], merged: [] }
  let [number, column, characters] = [0, -1, 0]
  let cells: string[] = []
  let cell = { type: '', style: 0, value: '', formula: '' }
  let reading: 'value' | 'formula' | undefined
  let isPhonetic = false
  const put = () => {
    const words = wordsOf(cell, book)
    if (words === '') return
    characters += words.length
    if (column >= mostTableColumns)
      throw new Refused({ code: 'layer_too_many_columns', params: { limit: mostTableColumns } })
    if (characters > mostCharacters) throw new Refused({ code: 'layer_too_heavy' })
    while (cells.length < column) cells.push('')
    cells[column] = words
  }
  walkXml(bytes, workbookFormat, mostTags, {
    open({ name, attributes }) {
      const tag = localName(name)
      if (tag === 'row') {
        number = Number(attributes.r ?? number + 1)
        ;[cells, column] = [[], -1]
      } else if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: '' }
      } else if (tag === 'rPh') isPhonetic = true
      else if (tag === 'mergeCell' && sheet.merged.length < mostMerged)
        sheet.merged.push(...rangeOf(attributes.ref ?? ''))
      reading = tag === 'f' ? 'formula' : tag === 'v' || (tag === 't' && !isPhonetic) ? 'value' : undefined
    },
    close(name) {
      const tag = localName(name)
      reading = undefined
      if (tag === 'rPh') isPhonetic = false
      if (tag === 'c') put()
      if (tag !== 'row' || cells.length === 0) return
      if (sheet.rows.length >= mostRows + linesAbove)
        throw new Refused({ code: 'layer_too_many_rows', params: { limit: mostRows } })
      sheet.rows.push({ number, cells })
      cells = []
    },
    words(more) {
      if (reading) cell[reading] += more
    },
  })
  return sheet
}

interface Cell {
  type: string
  style: number
  value: string
  formula: string
}

function wordsOf({ type, style, value, formula }: Cell, { words, looks, is1904 }: Workbook): string {
  if (type === 'inlineStr' || type === 'str') return plainSigns(value).trim()
  if (value.trim() === '') return formula === '' ? '' : `=${formula.slice(0, 200)}`
  if (type === 's') return words[Number(value)]?.trim() ?? ''
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value.trim()
  const look: NumberLook = looks[style] ?? 'plain'
  const number = Number(value)
  return Number.isFinite(number) ? numberInWords(number, look, is1904) : value.trim()
}

/** `AB12` is in column 27; columns beyond any table count as the last. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference)?.[1]?.toUpperCase() ?? 'ZZZ'
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64, 0) - 1
}

function rangeOf(reference: string): SheetCells['merged'] {
  const [from = '', to = from] = reference.split(':')
  const [top, bottom] = [from, to].map((corner) => Number(/\d+$/.exec(corner)?.[0] ?? Number.NaN))
  if (!top || !bottom) return []
  return [{ top, bottom, left: columnOf(from), right: columnOf(to) }]
}

import { Buffer } from 'node:buffer'
import { type TestEntry, zipOf } from './files.ts'

/** Words, a number, or the inside of a `c` element as it stands. */
export type TestCell = string | number | null | { xml: string }

export interface TestSheet {
  name: string
  rows: TestCell[][]
  state?: 'hidden' | 'veryHidden'
  merged?: string[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const ofPackage = 'http://schemas.openxmlformats.org/package/2006/relationships'
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/**
 * The files of a workbook as spreadsheet programs write them, words as shared strings. Styles: 1 a date, 2 a share,
 * 3 a date of one's own.
 */
export function workbookParts(sheets: TestSheet[], more: { is1904?: boolean } = {}): TestEntry[] {
  const strings: string[] = []
  const cell = (value: TestCell, column: number, row: number): string => {
    const at = `r="${letters(column)}${row}"`
    if (value === null) return `<c ${at}/>`
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
    if (typeof value === 'object') return value.xml.replace('<c', `<c ${at}`)
    return `<c ${at} t="s"><v>${strings.push(value) - 1}</v></c>`
  }
  const sheetXml = ({ rows, merged = [] }: TestSheet) =>
    `<worksheet xmlns="${main}"><sheetData>${rows
      .map((cells, i) => `<row r="${i + 1}">${cells.map((value, c) => cell(value, c, i + 1)).join('')}</row>`)
      .join('')}</sheetData>${merged.length > 0 ? '<mergeCells>' : ''}${merged
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join('')}${merged.length > 0 ? '</mergeCells>' : ''}</worksheet>`
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${links}/${kind}" Target="${target}"/>`
  const ofSheets = sheets.map((sheet, i) => ({ path: `worksheets/sheet${i + 1}.xml`, xml: sheetXml(sheet) }))
  const files: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${ofPackage}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr date1904="${Number(more.is1904 ?? false)}"/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${ofPackage}">${ofSheets.map(({ path }, i) => link(`rId${i + 1}`, 'worksheet', path)).join('')}${link('s', 'styles', '/xl/styles.xml')}${link('w', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ],
    ...ofSheets.map(({ path, xml }): [string, string] => [`xl/${path}`, xml]),
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}">${strings.map((words) => `<si><t xml:space="preserve">${escaped(words)}</t></si>`).join('')}</sst>`,
    ],
  ]
  return files.map(([name, xml]) => ({
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  }))
}

export const workbookOf = (sheets: TestSheet[], more: { is1904?: boolean } = {}): Buffer =>
  zipOf(workbookParts(sheets, more))

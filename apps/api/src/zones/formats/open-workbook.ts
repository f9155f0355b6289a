import { Refused } from '@hetu/domain/refusal'
import { type NumberLook, lookOfCode, lookOfWords } from './number-format.ts'
import { localName, walkXml } from './walk-xml.ts'
import { type ZipEntry, openZip } from './zip-entries.ts'

export interface Sheet {
  name: string
  entry: ZipEntry
}

/** A workbook with what its sheets share (ISO/IEC 29500-1, 18.2 to 18.8); the cells themselves are not read yet. */
export interface Workbook {
  /** Sheets of cells that a person sees when the file is opened, in their order. */
  sheets: Sheet[]
  /** Names of those that are hidden. */
  hidden: string[]
  is1904: boolean
  /** How the numbers of each cell style are shown. */
  looks: NumberLook[]
  words: string[]
  read: (entry: ZipEntry) => Uint8Array
}

export const workbookFormat = 'Excel'
export const brokenWorkbook = () =>
  new Refused({ code: 'layer_unreadable', params: { format: workbookFormat } })

const mostTags = 2_000_000
const mostSheets = 1000

/** Follows the relationships of the package to its sheets; one that leads outside the file or to nothing is a fault. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const { entries, read } = openZip(bytes)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const find = (path: string): ZipEntry => {
    const entry = byPath.get(path.toLowerCase())
    if (!entry) throw brokenWorkbook()
    return entry
  }
  const linksOf = (folder: string, file: string) =>
    relationships(read(find(`${folder}_rels/${file}.rels`)), folder)
  const main = linksOf('', '').find(({ kind }) => kind === 'officeDocument')?.path
  if (main === undefined) throw brokenWorkbook()
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = linksOf(folder, main.slice(folder.length))
  const { sheets, is1904 } = sheetsIn(read(find(main)))
  const shared = (kind: string) => {
    const link = links.find((each) => each.kind === kind)
    return link && read(find(link.path))
  }
  const [styles, strings] = [shared('styles'), shared('sharedStrings')]
  const ofCells = sheets.flatMap(({ name, id, isHidden }) => {
    const link = links.find((each) => each.id === id)
    if (!link) throw brokenWorkbook()
    return link.kind === 'worksheet' ? [{ name, isHidden, entry: find(link.path) }] : []
  })
  return {
    sheets: ofCells.filter(({ isHidden }) => !isHidden),
    hidden: ofCells.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    is1904,
    looks: styles ? looksIn(styles) : [],
    words: strings ? wordsIn(strings) : [],
    read,
  }
}

interface Link {
  id: string
  /** The last word of the type, the same in the strict and the transitional form. */
  kind: string
  path: string
}

function relationships(bytes: Uint8Array, folder: string): Link[] {
  const links: Link[] = []
  walkXml(bytes, workbookFormat, mostTags, {
    open({ name, attributes: { Id = '', Type = '', Target = '', TargetMode } }) {
      if (localName(name) !== 'Relationship' || TargetMode === 'External') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      links.push({ id: Id, kind, path: pathFrom(folder, Target) })
    },
    close() {},
    words() {},
  })
  return links
}

/** A target from its folder; one that climbs out of the archive ends at its top, where nothing is found. */
function pathFrom(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function sheetsIn(bytes: Uint8Array) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  walkXml(bytes, workbookFormat, mostTags, {
    open({ name, attributes }) {
      const tag = localName(name)
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', id, isHidden: /hidden/i.test(attributes.state ?? '') })
      if (sheets.length > mostSheets) throw new Refused({ code: 'layer_too_heavy' })
    },
    close() {},
    words() {},
  })
  return { sheets, is1904 }
}

/** Of each style of a cell (`cellXfs`), how it shows numbers. */
function looksIn(bytes: Uint8Array): NumberLook[] {
  const own = new Map<number, NumberLook>()
  const looks: NumberLook[] = []
  let isInCells = false
  walkXml(bytes, workbookFormat, mostTags, {
    open({ name, attributes: { numFmtId = '0', formatCode = '' } }) {
      const tag = localName(name)
      if (tag === 'numFmt') own.set(Number(numFmtId), lookOfWords(formatCode))
      if (tag === 'cellXfs') isInCells = true
      if (tag === 'xf' && isInCells) looks.push(own.get(Number(numFmtId)) ?? lookOfCode(Number(numFmtId)))
    },
    close(name) {
      if (localName(name) === 'cellXfs') isInCells = false
    },
    words() {},
  })
  return looks
}

/** The strings that cells share, without how they are drawn and how they are pronounced. */
function wordsIn(bytes: Uint8Array): string[] {
  const strings: string[] = []
  const text = { words: '', isRead: false, isPhonetic: false }
  walkXml(bytes, workbookFormat, mostTags, {
    open({ name }) {
      const tag = localName(name)
      if (tag === 'si') text.words = ''
      if (tag === 'rPh') text.isPhonetic = true
      text.isRead = tag === 't' && !text.isPhonetic
    },
    close(name) {
      const tag = localName(name)
      text.isRead = false
      if (tag === 'rPh') text.isPhonetic = false
      if (tag === 'si') strings.push(plainSigns(text.words))
    },
    words(more) {
      if (text.isRead) text.words += more
    },
  })
  return strings
}

/** Signs that XML cannot hold stand as `_x000D_` (18.4.5, ST_Xstring). */
export const plainSigns = (words: string): string =>
  words.replaceAll(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

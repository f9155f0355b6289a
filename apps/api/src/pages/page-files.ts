import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@hetu/domain/language'

interface BuiltFile {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
}

const sentences: Record<Locale, string> = {
  'zh-CN': 'src/app/catalogue-zh.ts',
  en: 'src/app/catalogue-en.ts',
}
const map = 'src/shared/map/lazy-place-map.tsx'
/** The pages of a list, by their address. */
const pagesOfLists: Record<string, string> = {
  proposals: 'src/pages/proposals-page.tsx',
  decisions: 'src/pages/decisions-page.tsx',
}
/** The pages of one thing, by the first part of their address. */
const pagesOfThings: Record<string, string> = {
  ideas: 'src/pages/idea-page.tsx',
  proposals: 'src/pages/proposal-page.tsx',
  decisions: 'src/pages/decision-page.tsx',
}
const earlyMap = 'src/first/early-map.ts'

export interface PageFiles {
  /** The file that begins the first page's map before the app. */
  map?: string | undefined
  /** What the page imports at once, each with what it imports. */
  first: string[]
  /** What it will import when the map has come. */
  later: string[]
}

/** The files of a page: on the first one the map's before the app's. */
export async function pageFiles(folder: string, locale: Locale, path: string): Promise<PageFiles> {
  const text = await readFile(join(folder, 'assets/manifest.json'), 'utf8').catch(() => '{}')
  const built = JSON.parse(text) as Record<string, BuiltFile>
  const [, section = '', name] = path.split('/')
  const own = path === '/' ? map : (name ? pagesOfThings : pagesOfLists)[section]
  const app = filesOf(built, [catalogues[locale], ...(own ? [own] : [])])
  if (path !== '/' || !built[earlyMap]) return { first: app, later: [] }
  const first = filesOf(built, [earlyMap])
  return { map: built[earlyMap].file, first, later: app.filter((file) => !first.includes(file)) }
}

function filesOf(built: Record<string, BuiltFile>, names: readonly string[]): string[] {
  const files = new Set<string>()
  const add = (name: string) => {
    const one = built[name]
    if (!one || files.has(one.file)) return
    files.add(one.file)
    for (const beside of [...(one.css ?? []), ...(one.assets ?? [])]) files.add(beside)
    for (const other of one.imports ?? []) add(other)
  }
  for (const name of names) add(name)
  return [...files]
}

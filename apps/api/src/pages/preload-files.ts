import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@hetu/domain/language'

interface BuiltFile {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
}

const sentences: Record<Locale, { first: string; rest: string }> = {
  'zh-CN': { first: 'src/app/first-zh.ts', rest: 'src/app/rest-zh.ts' },
  en: { first: 'src/app/first-en.ts', rest: 'src/app/rest-en.ts' },
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
  q: 'src/pages/poster-page.tsx',
}

/** What a page will import: the app, its sentences and its own files, on the first page the map's. */
export async function preloadFiles(folder: string, locale: Locale, path: string): Promise<string[]> {
  const text = await readFile(join(folder, 'assets/manifest.json'), 'utf8').catch(() => '{}')
  const built = JSON.parse(text) as Record<string, BuiltFile>
  const files = new Set<string>()
  const add = (name: string) => {
    const one = built[name]
    if (!one || files.has(one.file)) return
    files.add(one.file)
    for (const beside of [...(one.css ?? []), ...(one.assets ?? [])]) files.add(beside)
    for (const other of one.imports ?? []) add(other)
  }
  add(sentences[locale].first)
  if (path === '/') add(map)
  else {
    const [, section = '', name] = path.split('/')
    const own = (name ? pagesOfThings : pagesOfLists)[section]
    add(sentences[locale].rest)
    if (own) add(own)
  }
  return [...files]
}

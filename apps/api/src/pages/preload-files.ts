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

/** What a page will import: the app, its sentences and on the first page the map, each with what it imports. */
export async function preloadFiles(folder: string, locale: Locale, isMapPage: boolean): Promise<string[]> {
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
  add(isMapPage ? map : sentences[locale].rest)
  return [...files]
}

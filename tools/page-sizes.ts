import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the first page may weigh, in KiB of brotli as it is sent; measured sizes stand in `docs/figures.md`. */
export const limits = {
  /** Scripts that the first content waits for: those that run before the page is shown. */
  beforeContent: 60,
  styles: 12,
  /** Scripts until the page answers a tap, one language, without the map. */
  beforeTap: 155,
  /** Everything of the map page, the map's engine and its worker included. */
  mapPage: 515,
} as const

export type PageSizes = Record<keyof typeof limits, number>

interface BuiltFile {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
}

/** The sizes of the pages built into a folder. */
export function pageSizes(folder: string): PageSizes {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const built = JSON.parse(readFileSync(join(folder, 'assets/manifest.json'), 'utf8')) as Record<
    string,
    BuiltFile
  >
  const scripts = [...page.matchAll(/<script(?<kind>[^>]*)\ssrc="\/(?<file>[^"]+)"/g)].map(
    ({ groups }) => groups ?? {},
  )
  const blocking = scripts.filter(({ kind }) => !/type="module"|defer|async/.test(kind ?? ''))
  const modules = scripts.filter((script) => !blocking.includes(script))
  const start = filesOf(built, (one) => modules.some(({ file }) => file === one.file))
  const words = filesOf(built, (_, name) => name === 'src/app/first-zh.ts')
  const map = filesOf(built, (_, name) => name === 'src/shared/map/lazy-place-map.tsx')
  const styles = [...page.matchAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g)].map(
    ([, file = '']) => file,
  )
  const kibibytes = (files: Iterable<string>) =>
    [...new Set(files)].reduce((sum, file) => sum + sentBytes(join(folder, file)), 0) / 1024
  const isScript = (file: string) => file.endsWith('.js')
  return {
    beforeContent: kibibytes(blocking.map(({ file = '' }) => file)),
    styles: kibibytes(styles),
    beforeTap: kibibytes([...start, ...words].filter(isScript)),
    mapPage: kibibytes([...start, ...words, ...map].filter(isScript)),
  }
}

/** What weighs more than it may, in words. */
export function sizeObjections(sizes: PageSizes): string[] {
  return Object.entries(limits).flatMap(([name, limit]) => {
    const size = sizes[name as keyof typeof limits]
    // A page without scripts or styles was not measured, it was missed.
    if (!(size > 0)) return [`${name}: nothing was found to measure`]
    return size > limit ? [`${name}: ${size.toFixed(1)} KiB brotli, more than ${limit}`] : []
  })
}

function filesOf(
  built: Record<string, BuiltFile>,
  isWanted: (one: BuiltFile, name: string) => boolean,
): string[] {
  const seen = new Set<string>()
  const add = (name: string): string[] => {
    const one = built[name]
    if (!one || seen.has(name)) return []
    seen.add(name)
    return [one.file, ...(one.css ?? []), ...(one.assets ?? []), ...(one.imports ?? []).flatMap(add)]
  }
  return Object.entries(built).flatMap(([name, one]) => (isWanted(one, name) ? add(name) : []))
}

const sentBytes = (file: string) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size

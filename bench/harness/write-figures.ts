import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const heading = '## One command of figures'
const page = join(import.meta.dirname, '../../docs/figures.md')

/** The page with this text in the bench's own section; every other section stays as it is. */
export function withSection(text: string, section: string): string {
  const parts = text.split(/^(?=## )/m).filter((part) => !part.startsWith(heading))
  const [opening = '', ...others] = parts
  return [opening, `${heading}\n\n${section.trim()}\n\n`, ...others].join('')
}

export function writeFigures(section: string): void {
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), section))
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Each size has a section of its own. */
const headingOf = (ideas: number) => `## One command of figures, ${ideas.toLocaleString('en')} ideas`
const page = join(import.meta.dirname, '../../docs/figures.md')

/** The page with this text in the bench's own section; every other section stays as it is. */
export function withSection(text: string, ideas: number, section: string): string {
  const heading = headingOf(ideas)
  const parts = text.split(/^(?=## )/m).filter((part) => !part.startsWith(`${heading}\n`))
  const [opening = '', ...others] = parts
  return [opening, `${heading}\n\n${section.trim()}\n\n`, ...others].join('')
}

export function writeFigures(ideas: number, section: string): void {
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), ideas, section))
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Settings } from '../apps/api/src/server/settings.ts'

/** Writes the table of settings in docs/operation.md anew: `node tools/settings-table.ts`. A test keeps it in step. */
const page = join(import.meta.dirname, '../docs/operation.md')
const [begin, end] = ['<!-- settings: node tools/settings-table.ts -->', '<!-- /settings -->']

const code = (text: string) => `\`${text}\``

/** One row a setting: name, meaning, what holds without it, an example. */
export function settingsTable(): string {
  const rows = Object.entries(Settings.shape).map(([name, shape]) => {
    const { meaning, example, otherwise } = shape.meta() as Record<string, string | undefined>
    const fallback = shape.safeParse(undefined).data
    const without = otherwise ?? (fallback === undefined ? 'nothing' : code(String(fallback)))
    return `| ${code(name)} | ${meaning} | ${without} | ${code(example ?? '')} |`
  })
  return ['| setting | meaning | without it | example |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The page with a table in its place. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 || to === -1) throw new Error('docs/operation.md has no place for the table of settings.')
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`
}

if (import.meta.main) writeFileSync(page, withTable(readFileSync(page, 'utf8'), settingsTable()))

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsTable, withTable } from './settings-table.ts'

/** A table's cells without the padding that the formatter adds. */
const plain = (text: string) =>
  text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/\|[-|]+\|/g, '|-|')
    .trim()

test('the page for operators shows the settings that the code reads: run `node tools/settings-table.ts`', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/operation.md'), 'utf8')
  expect(plain(page)).toBe(plain(withTable(page, settingsTable())))
})

test('every setting says what it does and shows an example that it accepts', async () => {
  const { Settings } = await import('../apps/api/src/server/settings.ts')
  for (const [name, shape] of Object.entries(Settings.shape)) {
    const { meaning, example } = shape.meta() as Record<string, string>
    expect([name, meaning?.endsWith('.')]).toEqual([name, true])
    expect([name, shape.safeParse(example).success]).toEqual([name, true])
  }
})

import { findByName } from '@hetu/domain/places/find-by-name'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const basemap = join(import.meta.dirname, '../../../../../sql/seed/liuting-li/basemap.geojson')
const { features } = JSON.parse(readFileSync(basemap, 'utf8')) as {
  features: { properties: Record<string, string | undefined> }[]
}
const kinds: Record<string, string> = {
  lane: 'lane',
  door_number: 'door',
  courtyard: 'courtyard',
  bridge: 'bridge',
}
const landmarks = features.flatMap(({ properties: { layer = '', name_zh, name_en = '' } }) => {
  const kind = kinds[layer]
  return kind && name_zh ? [{ kind, name: { zh: name_zh, en: name_en } }] : []
})
const examples = [zh, en].flatMap(({ add }) =>
  add.where.searchHint
    .replace(/^.*[：:]/u, '')
    .split(/[、,]/u)
    .map((one) => one.trim()),
)

test('the hints give examples in both languages', () => expect(examples).toHaveLength(6))

test.each(examples)('the hint’s example is found in the demonstration: %s', (example) => {
  const [first] = findByName(landmarks, example)
  // A lane alone would answer a number that nobody has.
  expect(first?.name.zh).toContain(/\d+/u.exec(example)?.[0] ?? '桥')
})

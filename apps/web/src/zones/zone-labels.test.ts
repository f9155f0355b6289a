import type { LocalText } from '@hetu/domain/language'
import { inForce } from '@hetu/domain/zones/liuting-li.test-data'
import { zoneTypes } from '@hetu/domain/zones/zone-types'
import { assert, boolean, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOfZone } from '@hetu/domain/zones/map-facts'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { zoneLabel } from './zone-labels.ts'

const labelOf = (zone: ZoneVersion, say: Parameters<typeof zoneLabel>[1], isShort = false) =>
  zoneLabel({ ...factsOfZone(zone), type: zone.type }, say, isShort)

const zone = (id: string) => {
  const found = inForce.find(({ zoneId }) => zoneId === id)
  if (!found) throw new Error(`no zone ${id}`)
  return found
}
const zh = (text: LocalText) => text.zh
const en = (text: LocalText) => text.en

describe('labelOf', () => {
  test('the name with the limit that is asked for first', () => {
    expect(labelOf(zone('Z1'), zh)).toBe('核心保护范围 ≤ 7 m')
    expect(labelOf(zone('Z2'), en)).toBe('Control belt ≤ 2 storeys')
  })

  test('a purple line does not repeat the name that the base map has', () => {
    expect(labelOf(zone('Z5'), zh)).toBe('紫线')
    expect(labelOf(zone('Z5'), en)).toBe('Purple line')
  })

  test('on a phone only the kind', () => {
    expect(labelOf(zone('Z4'), zh, true)).toBe('文物控制 ≤ 6 m')
  })

  test('short on a phone, whatever the name', () => {
    assert(
      property(string({ maxLength: 80 }), constantFrom(...zoneTypes), boolean(), (name, type, isChinese) => {
        const label = labelOf(
          { ...zone('Z3'), type, name: { zh: `名${name}`, en: `n${name}` } },
          isChinese ? zh : en,
          true,
        )
        expect(label.length).toBeGreaterThan(0)
        if (!/[()（）]/.test(name)) expect(label.length).toBeLessThanOrEqual(14)
      }),
    )
  })
})

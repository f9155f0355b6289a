import { describe, expect, test } from 'vitest'
import { versions } from './liuting-li.test-data.ts'
import { zonesInForce } from './zones-in-force.ts'

const dyeWorks = (onDate: string, knownAt?: string) =>
  zonesInForce(versions, onDate, knownAt).find((zone) => zone.zoneId === 'Z5')?.version

describe('zonesInForce', () => {
  test('a version is law from its first day to the day before the next', () => {
    expect(dyeWorks('2021-06-30')).toBeUndefined()
    expect(dyeWorks('2021-07-01')).toBe(1)
    expect(dyeWorks('2025-10-31')).toBe(1)
    expect(dyeWorks('2025-11-01')).toBe(2)
  })

  test('what was not yet recorded was not yet known, even if it was to become law', () => {
    expect(dyeWorks('2025-11-02', '2025-10-01T00:00:00+08:00')).toBeUndefined()
    expect(dyeWorks('2025-11-02', '2025-10-28T10:00:00+08:00')).toBe(2)
    expect(dyeWorks('2021-07-02', '2021-07-02T00:00:00Z')).toBeUndefined()
  })

  test('of two records that hold on one day the newest counts, in whichever order they come', () => {
    const [first] = versions
    const two = [1, 2].map((version) => ({ ...first!, version, validTo: null, recordedTo: null }))
    for (const both of [two, two.toReversed()]) {
      expect(zonesInForce(both, '2026-05-20').map(({ version }) => version)).toEqual([2])
    }
  })

  test('proposed and revoked versions bind nobody', () => {
    const proposed = versions.map((zone) => ({ ...zone, status: 'proposed' as const }))
    expect(zonesInForce(proposed, '2026-05-20')).toEqual([])
    expect(zonesInForce(versions, '2026-05-20')).toHaveLength(6)
  })
})

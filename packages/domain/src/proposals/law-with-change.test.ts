import { describe, expect, test } from 'vitest'
import { inForce, objects } from '../zones/liuting-li.test-data.ts'
import type { ProposedZone } from '../zones/zone-change.ts'
import { lawWithChange } from './law-with-change.ts'

const at = '2026-05-20T08:00:00Z'
const law = { zones: inForce, objects }
const [first] = inForce
const proposed = (status: ProposedZone['status'] = 'in_force'): ProposedZone => {
  const { version: _version, recordedFrom: _from, recordedTo: _to, ...zone } = first!
  return { ...zone, status, validFrom: '2026-06-01', geometry: zone.geometry }
}

describe('the law with a change', () => {
  test('has the new version instead of the old one, and every other zone as it was', () => {
    const next = lawWithChange(law, { zone: proposed(), object: null, baseVersion: first!.version }, at)
    expect(next.zones.filter(({ zoneId }) => zoneId === first!.zoneId)).toMatchObject([
      { version: first!.version + 1, validFrom: '2026-06-01' },
    ])
    expect(next.zones).toHaveLength(inForce.length)
    expect(next.objects).toBe(objects)
  })

  test('has no zone that is being revoked', () => {
    const change = { zone: proposed('revoked'), object: null, baseVersion: 1 }
    expect(lawWithChange(law, change, at).zones.map(({ zoneId }) => zoneId)).not.toContain(first!.zoneId)
  })

  test('has a heritage object once', () => {
    const [tree] = objects
    const object = { validFrom: '2026-06-01', validTo: null, object: tree! }
    expect(lawWithChange(law, { zone: null, object, baseVersion: 1 }, at).objects).toHaveLength(
      objects.length,
    )
    const added = { ...object, object: { ...tree!, id: 'new' } }
    expect(lawWithChange(law, { zone: null, object: added, baseVersion: null }, at).objects).toHaveLength(
      objects.length + 1,
    )
  })
})

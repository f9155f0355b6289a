import { areaLayers } from '@hetu/map/area-layers'
import { expect, test } from 'vitest'
import { zoneAreas } from './zone-layers.ts'
import { planLook, zoneLooks } from './zone-looks.ts'

const map = {
  state: 's',
  tiles: '/tiles/{z}/{x}/{y}',
  layers: [{ code: 'district_core' as const, count: 2, since: '2021-07-01', planCount: 1 }],
}

test('what is a plan is drawn by crosses and a dotted line, law by the pattern of its kind, never both', () => {
  const [layer] = zoneAreas(map, { theme: 'light', say: ({ en }) => en })
  const drawn = new Map(layer?.layers.map((spec) => [spec.id, spec]))
  const filterOf = (id: string) => JSON.stringify(drawn.get(id))
  expect(filterOf('area-line')).toContain('["!",["has","isPlan"]]')
  expect(filterOf('plan-line')).toContain('["has","isPlan"]')
  expect(filterOf('plan-line')).not.toContain('"!"')
  expect(filterOf('plan-pattern')).toContain('pattern:crosses:')
  for (const look of Object.values(zoneLooks)) expect(planLook(look)).not.toMatchObject(look)
  expect(areaLayers({ id: 'a', look: planLook(zoneLooks.district_core) })).not.toEqual(
    areaLayers({ id: 'a', look: zoneLooks.district_core }),
  )
})

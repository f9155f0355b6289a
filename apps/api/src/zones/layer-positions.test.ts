import type { Position } from '@hetu/domain/geometry/shape'
import gcoord from 'gcoord'
import { describe, expect, test } from 'vitest'
import { anticlockwise, choice, inMetres, metres, text, wkt } from './formats/testing/layers.ts'
import { positionLayerApart } from './read-layer-apart.ts'
import { takeTurn } from './take-turn.ts'
import { LayerPositions } from '@hetu/domain/zones/zone-layer'

const ring = anticlockwise(20, 20, 60, 60)
const table = (...rings: Position[][]) => ({
  fileName: 'a.csv',
  bytes: text(`name,wkt\n${rings.map((each) => `甲,${wkt(each)}\n`).join('')}`),
})
const moved = (system: typeof gcoord.GCJ02) =>
  ring.map((at) => gcoord.transform<Position>([...at], gcoord.WGS84, system))

describe('layerPositions', () => {
  test('degrees: as they stand, moved back from both shifts, and exchanged; with metres and counts', async () => {
    const found = await positionLayerApart(table(moved(gcoord.GCJ02)), choice)
    expect(found.map(({ epsg, shift }) => `${epsg} ${shift ?? ''}`)).toEqual([
      '4326 ',
      '4326 gcj02',
      '4326 bd09',
    ])
    // What the shape does not know it leaves out, so that both are the same only when it knows all.
    expect(LayerPositions.parse(found)).toEqual(found)
    const [asIs, gcj] = found
    expect(asIs).toMatchObject({ metresFromFirst: 0, insideCount: 0, rowCount: 1 })
    expect(gcj).toMatchObject({ insideCount: 1 })
    expect(gcj!.metresFromFirst).toBeGreaterThan(100)
    expect(gcj!.metresFromFirst).toBeLessThan(700)
    expect(gcj!.outlines[0]![0]![0]).toBeCloseTo(ring[0]![0], 6)
  })

  test('metres without a system: only systems that put them at the place', async () => {
    const found = await positionLayerApart(table(metres(ring)), choice)
    expect(found).toMatchObject([{ epsg: 4550, insideCount: 1 }])
    const feet = ring.map((at): Position => [inMetres(at)[0] * 90, inMetres(at)[1] * 90])
    expect(await positionLayerApart(table(feet), choice)).toEqual([])
  })

  test('latitude first is offered exchanged', async () => {
    const found = await positionLayerApart(table(ring.map(([lon, lat]): Position => [lat, lon])), choice)
    expect(found).toMatchObject([{ shift: 'swapped_axes', insideCount: 1 }])
  })

  test('a file of nothing lies nowhere', async () => {
    expect(await positionLayerApart({ fileName: 'a.csv', bytes: text('name,wkt\n') }, choice)).toEqual([])
  })
})

test('two readers run at once, the others wait their turn', async () => {
  const first = await takeTurn()
  const second = await takeTurn()
  let isThird = false
  const third = takeTurn().then((done) => {
    isThird = true
    return done
  })
  await Promise.resolve()
  expect(isThird).toBe(false)
  first()
  first()
  const done = await third
  expect(isThird).toBe(true)
  second()
  done()
})

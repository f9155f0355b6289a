import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import type { Shape } from '@hetu/domain/geometry/shape'
import { rulesHere } from '@hetu/domain/zones/rules-here'
import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedBy } from '../proposals/asked-by.ts'
import { checkOf } from '../proposals/check-elements.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, readAs, testServices } from '../testing/services.ts'
import { withHiddenMarked } from './hidden-objects.ts'
import { readRulesAtShape } from './read-rules-at-shape.ts'
import { recordHeritageObject } from './record-heritage-object.ts'
import { generatedCases, seededNumbers } from './testing/generated-cases.ts'
import { recordZone } from './testing/record-zone.ts'
import { frame, hiddenObject, rect } from './testing/zone.ts'
import { zonesInForce } from './zones-in-force.ts'
import { zonesNear } from './zones-near.ts'

const onDay = '2026-05-20'
const now = new Date('2026-05-20T04:00:00Z')
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
const text = (words: string) => ({ zh: words, en: words })
const common = { severity: 'mandatory' as const, article: text('第 1 条'), text: text('规定') }

/** Stars, rings with holes and lines of every accuracy, with rules that ask by distance, by name and by place. */
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  const next = seededNumbers(7)
  for (const [at, { zone }] of generatedCases(48, 11).entries()) {
    if (zone.type === 'Point') continue
    const rules: ZoneVersion['rules'] = [
      { ...common, id: `ban-${at}`, kind: 'works_ban', workTypes: ['new_build'], exempt: [] },
      ...(at % 3 === 0
        ? [
            {
              ...common,
              id: `dig-${at}`,
              kind: 'buried_remains' as const,
              depthMetres: 0.2,
              watchDistanceMetres: 90,
            },
          ]
        : []),
      ...(at % 10 === 0
        ? [
            {
              ...common,
              id: `gate-${at}`,
              kind: 'demolition' as const,
              effect: 'ban' as const,
              objectIds: [`gate-${at}`],
            },
          ]
        : []),
      ...(at % 7 === 0
        ? [{ ...common, id: `switch-${at}`, kind: 'rule_switch' as const, rights: ['gpdo'] }]
        : []),
    ]
    await record({
      zoneId: `N${at}`,
      geometry: moved(zone, (at % 8) * 420, Math.floor(at / 8) * 420),
      accuracyMetres: [0, 0.5, 5, 40, 200, 800][Math.floor(next() * 6)]!,
      rules,
      procedures: [{ requirement: { kind: 'notice', minimumDays: 10 + at, article: text('第 2 条') } }],
    })
  }
  const { object } = hiddenObject.change.subject === 'object' ? hiddenObject.change : { object: undefined }
  for (const [id, x, isLocationHidden] of [
    ['seen', 500, false],
    ['hidden', 700, true],
  ] as const) {
    await services.database.kysely.transaction().execute((tx) =>
      recordHeritageObject(
        tx,
        { placeId: place.id, now },
        {
          ...object!,
          object: { ...object!.object, id, isLocationHidden, geometry: rect(x, 300, x + 10, 310) } as never,
        },
      ),
    )
  }
}, 120_000)
afterAll(() => services.close())

const record = (more: Partial<ZoneVersion>) => recordZone(services, place.id, more)

/** A generated shape elsewhere: its degrees shifted by so many metres. */
function moved(shape: Shape, x: number, y: number): ZoneVersion['geometry'] {
  const [[lon, lat], [lon0, lat0]] = [frame.toPosition(x, y), frame.toPosition(0, 0)]
  const shift = (at: unknown): unknown =>
    Array.isArray(at) && typeof at[0] === 'number'
      ? [
          Math.round((at[0] + lon - lon0) * 1e9) / 1e9,
          Math.round(((at[1] as number) + lat - lat0) * 1e9) / 1e9,
        ]
      : (at as unknown[]).map(shift)
  return { ...shape, coordinates: shift(shape.coordinates) } as ZoneVersion['geometry']
}

const house = (x: number, y: number, more: Partial<Element> = {}): Element => ({
  id: 'house',
  name: text('屋'),
  workType: 'new_build',
  geometry: rect(x, y, x + 20, y + 12),
  heights: { reference: 'ground', ridge: { existing: 5, proposed: 9.5 } },
  digDepthMetres: 1,
  ...more,
})
const law = () => zonesInForce(services.database.kysely, place.id, onDay)

describe('a check', () => {
  test('finds with the zones near what it finds with every zone', async () => {
    const { zones, objects } = await law()
    const next = seededNumbers(3)
    let fewer = 0
    for (let i = 0; i < 40; i += 1) {
      const work = house(next() * 3600 - 100, next() * 3400 - 100)
      const near = await zonesNear(services.database.kysely, place.id, askedBy([work], place.epsg), { onDay })
      fewer += near.length < zones.length / 2 ? 1 : 0
      expect(checkProposal([work], near, objects, place.epsg)).toEqual(
        checkProposal([work], zones, objects, place.epsg),
      )
    }
    expect(fewer).toBeGreaterThan(25)
  })

  test('asks for each of several elements by itself, not for all between them', async () => {
    const works = [house(0, 0), house(3300, 3000, { id: 'other' })]
    const { zones, objects } = await law()
    const near = await zonesNear(services.database.kysely, place.id, askedBy(works, place.epsg), { onDay })
    expect(near.length).toBeLessThan(zones.length / 2)
    expect(await checkOf(services.database.kysely, place, works, now)).toEqual(
      checkProposal(works, zones, objects, place.epsg),
    )
  })

  test('hears from afar the zone that protects what a work takes down', async () => {
    const work = house(5000, 5000, { workType: 'demolition', demolishesObjectIds: ['gate-20'] })
    const { zones, objects } = await law()
    const { findings } = await checkOf(services.database.kysely, place, [work], now)
    expect(findings.map(({ ruleId }) => ruleId)).toContain('gate-20')
    expect(findings).toEqual(checkProposal([work], zones, objects, place.epsg).findings)
  })

  test('hears no more of a zone that has moved away, although it once was near', async () => {
    await record({ zoneId: 'moving', geometry: rect(4000, 0, 4090, 90) })
    const near = () =>
      zonesNear(services.database.kysely, place.id, askedBy([house(4010, 10)], place.epsg), { onDay })
    expect((await near()).map(({ zoneId }) => zoneId)).toContain('moving')
    await record({ zoneId: 'moving', geometry: rect(9000, 9000, 9090, 9090), validFrom: '2022-01-01' })
    const after = (await near()).find(({ zoneId }) => zoneId === 'moving')
    expect(after?.version).toBe(2)
    expect(checkProposal([house(4010, 10)], [after!], [], place.epsg).findings).toEqual([])
  })

  test('of nothing drawn asks for nothing', async () => {
    expect(await zonesNear(services.database.kysely, place.id, { boxes: [] }, { onDay })).toEqual([])
  })
})

describe('what protects a place', () => {
  test('is told as with every zone at random spots, on boundaries and in holes', async () => {
    const [visitor, planner] = [
      await newPerson(services, place),
      await newPerson(services, place, { roles: ['planner'] }),
    ]
    const everything = await law()
    const marked = await withHiddenMarked(services.database.kysely, place.id, everything)
    const next = seededNumbers(5)
    const corners = everything.zones.flatMap(({ geometry }) =>
      [geometry.coordinates].flat(9).filter((each) => typeof each === 'number'),
    )
    const spots = Array.from({ length: 36 }, (_, i): [number, number] => {
      if (i % 3 > 0) return frame.toPosition(next() * 3600 - 100, next() * 3400 - 100)
      const at = Math.floor((next() * corners.length) / 2) * 2
      return [corners[at]!, corners[at + 1]!]
    })
    const shapes: Shape[] = [
      ...spots.map((coordinates): Shape => ({ type: 'Point', coordinates })),
      ...generatedCases(12, 13).map(({ work }) => work),
      rect(505, 305, 506, 306),
      rect(650, 250, 651, 251),
    ]
    let [met, hidden] = [0, 0]
    for (const shape of shapes) {
      for (const [actor, seen, isTold] of [
        [visitor, marked, false],
        [planner, everything, true],
      ] as const) {
        const told = await readAs(
          services,
          place,
          actor,
          readRulesAtShape,
          { shape, on: onDay },
          {
            now,
          },
        )
        expect(told).toEqual(rulesHere(shape, seen.zones, seen.objects, place.epsg, isTold))
        met += told.zones.length
        hidden += told.isHiddenNearby ? 1 : 0
      }
    }
    expect(met).toBeGreaterThan(30)
    expect(hidden).toBeGreaterThan(0)
  }, 60_000)
})

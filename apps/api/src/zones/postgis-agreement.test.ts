import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { testDatabase } from '@hetu/db/test-database'
import { checkShape } from '@hetu/domain/geometry/check-shape'
import { areaOf, depthInside, lengthOf, shortestWay } from '@hetu/domain/geometry/measure'
import { isInside, overlapOf, sliverMetres } from '@hetu/domain/geometry/overlap'
import { toPlanar } from '@hetu/domain/geometry/planar'
import { projectorFor } from '@hetu/domain/geometry/projection'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { Position, Shape } from '@hetu/domain/geometry/shape'
import { checkWork } from '@hetu/domain/zones/check-work'
import type { Work } from '@hetu/domain/zones/work'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatedCases } from './testing/generated-cases.ts'
import { zoneChange } from './testing/zone.ts'

/**
 * Two computations that share no code: ours (proj4, turf's clipping, our own distances) and PostGIS (PROJ, GEOS).
 * Areas may differ by 0.01 m² or a millionth: ours clips on a grid of 0.1 mm. Distances may differ by 1 mm, a
 * tenth of the narrowest strip that counts at all; strips within 1 mm of that width may be counted or not.
 */
const squareMetresApart = (squareMetres: number) => Math.max(0.01, squareMetres * 1e-6)
const metresApart = 0.001
const epsg = 4550
/** How exactly the boundaries of the generated zones are surveyed. */
const accuracyMetres = 0.5
const projector = projectorFor(epsg)
const cases = generatedCases(720)
const testZone = zoneChange().change.zone

interface Answer {
  is_valid: boolean
  work_area: number
  zone_area: number
  distance: number
  parts: { area: number; width: number }[]
  pieces: { length: number; depth: number }[]
  boundary_distance: number | null
  is_covered: boolean
  /** Ground in common that is certainly, and possibly, deeper in the zone than its boundary is accurate, in m². */
  surely_deep: number
  maybe_deep: number
}

let database: Database
let answers: Answer[]
beforeAll(async () => {
  database = await testDatabase()
  answers = []
  for (let start = 0; start < cases.length; start += 120) {
    answers.push(...(await askPostgis(cases.slice(start, start + 120))))
  }
})
afterAll(() => database.close())

async function askPostgis(some: { work: Shape; zone: Shape }[]): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    with given as (
      select place, ST_SetSRID(ST_GeomFromGeoJSON(pair ->> 'work'), 4326) as work4326,
        ST_SetSRID(ST_GeomFromGeoJSON(pair ->> 'zone'), 4326) as zone4326
      from jsonb_array_elements(${JSON.stringify(some)}::text::jsonb) with ordinality as list (pair, place)
    ), metric as materialized (
      select place, ST_IsValid(work4326) and ST_IsValid(zone4326) as is_valid,
        ST_Transform(work4326, ${epsg}::int) as work, ST_Transform(zone4326, ${epsg}::int) as zone
      from given
    )
    select is_valid, ST_Area(work) as work_area, ST_Area(zone) as zone_area, ST_Distance(work, zone) as distance,
      (select coalesce(jsonb_agg(jsonb_build_object('area', ST_Area(part), 'width', ST_Area(part) * 2 / ST_Perimeter(part))), '[]')
        from (select (ST_Dump(ST_CollectionExtract(ST_Intersection(work, zone), 3))).geom as part) as common
        where ST_Dimension(work) = 2 and ST_Dimension(zone) = 2) as parts,
      (select coalesce(jsonb_agg(jsonb_build_object('length', ST_Length(piece),
          'depth', ST_Distance(ST_LineInterpolatePoint(piece, 0.5), ST_Boundary(zone)))), '[]')
        from (select (ST_Dump(ST_CollectionExtract(ST_Intersection(segment.geom, zone), 2))).geom as piece
          from ST_DumpSegments(work) as segment where ST_Dimension(work) = 1) as within) as pieces,
      case when ST_Dimension(work) = 0 then ST_Distance(work, ST_Boundary(zone)) end as boundary_distance,
      ST_Covers(zone, work) as is_covered,
      ST_Area(ST_Intersection(work, ST_Buffer(zone, ${-accuracyMetres - metresApart}::float8, 'quad_segs=64'))) as surely_deep,
      ST_Area(ST_Intersection(work, ST_Buffer(zone, ${-accuracyMetres + metresApart}::float8, 'quad_segs=64'))) as maybe_deep
    from metric order by place`.execute(database.kysely)
  return rows
}

const inMetres = (shape: Shape) => toPlanar(shape, projector)
const each = (kinds: (kind: string, index: number) => boolean) =>
  cases.flatMap((given, index) =>
    kinds(given.kind, index) ? [{ ...given, index, said: answers[index]! }] : [],
  )
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const areaKinds = (kind: string) => !['line', 'point', 'thin zone'].includes(kind)

/** What a disagreement looks like, so that a failing run shows the case itself. */
const differing = <C extends { index: number; kind: string }>(
  list: C[],
  compare: (each: C) => { ours: number; theirs: number; apart: number },
) =>
  list.flatMap((one) => {
    const { ours, theirs, apart } = compare(one)
    return Math.abs(ours - theirs) <= apart ? [] : [{ index: one.index, kind: one.kind, ours, theirs }]
  })

const kinds = [
  'areas',
  'gap',
  'in a hole',
  'line',
  'point',
  'ring filled',
  'sliver',
  'the same',
  'thin zone',
  'touching',
  'within',
]

const newBuilding = (geometry: Shape): Work => ({ id: 'house', workType: 'new_build', geometry })
const bannedIn = (geometry: Shape): ZoneVersion => ({
  ...testZone,
  version: 1,
  recordedFrom: '2021-07-01T00:00:00Z',
  recordedTo: null,
  geometry,
  accuracyMetres,
  rules: [
    {
      id: 'ban',
      kind: 'works_ban',
      severity: 'mandatory',
      article: { zh: '第 1 条', en: 'Art. 1' },
      text: { zh: '不得新建', en: 'No new building' },
      workTypes: ['new_build'],
      exempt: [],
    },
  ],
})

/** From PostGIS alone; nothing within a millimetre of a threshold, where either answer is right. */
function verdictOf({ parts, distance, surely_deep, maybe_deep }: Answer) {
  if (parts.some(({ width }) => Math.abs(width - sliverMetres) <= metresApart)) return null
  if (!parts.some(({ width }) => width > sliverMetres)) {
    if (Math.abs(distance - accuracyMetres) <= metresApart) return null
    return distance < accuracyMetres ? 'needs_expert' : 'silent'
  }
  if (surely_deep > 0) return 'fail'
  return maybe_deep > 0 ? null : 'needs_expert'
}

describe('browser geometry against PostGIS', () => {
  test('500 cases and more are compared, of every kind, and both hold them for sound', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500)
    for (const { work, zone, said, index } of each(() => true)) {
      const isSound = checkShape(work, plannerLimits).ok && checkShape(zone, plannerLimits).ok
      expect({ index, isSound, isValid: said.is_valid }).toEqual({ index, isSound: true, isValid: true })
    }
    const met = each(areaKinds).filter(({ said }) => said.parts.length > 0).length
    const missed = each(areaKinds).filter(({ said }) => said.distance > 0).length
    expect(Math.min(met, missed)).toBeGreaterThan(80)
  })

  test('each kind of meeting is among them often', () => {
    const counts = new Map<string, number>()
    for (const { kind } of cases) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect([...counts.keys()].toSorted()).toEqual(kinds)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(50)
  })

  test('a ban is broken, doubtful or silent where PostGIS says so', () => {
    const verdicts = { fail: 0, needs_expert: 0, silent: 0 }
    for (const { work, zone, said, index, kind } of each(areaKinds)) {
      const expected = verdictOf(said)
      if (!expected) continue
      verdicts[expected] += 1
      const [finding] = checkWork(newBuilding(work), [bannedIn(zone)], [], {}, epsg)
      expect({ index, kind, verdict: finding?.result ?? 'silent' }).toEqual({
        index,
        kind,
        verdict: expected,
      })
    }
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(40)
  })

  test('both put a position at the same metres, to a tenth of a millimetre', async () => {
    const positions: Position[] = [
      [122.5, 32],
      [121.6, 20],
      [124.4, 48],
      [123, 0.1],
      [122.504, 32.003],
    ]
    for (const at of positions) {
      const { rows } = await sql<{ x: number; y: number }>`
        select ST_X(at) as x, ST_Y(at) as y from (select ST_Transform(ST_SetSRID(ST_MakePoint(${at[0]}::float8, ${at[1]}::float8), 4326), ${epsg}::int) as at) as moved`.execute(
        database.kysely,
      )
      const [x, y] = projector.forward(at)
      expect(Math.hypot(x - rows[0]!.x, y - rows[0]!.y)).toBeLessThan(1e-4)
    }
  })

  test('areas of drawings and zones', () => {
    const compare = (shape: Shape, theirs: number) => ({
      ours: areaOf(inMetres(shape)),
      theirs,
      apart: squareMetresApart(theirs),
    })
    expect(
      differing(
        each(() => true),
        ({ work, said }) => compare(work, said.work_area),
      ),
    ).toEqual([])
    expect(
      differing(
        each(() => true),
        ({ zone, said }) => compare(zone, said.zone_area),
      ),
    ).toEqual([])
  })

  test('areas of overlap, without strips narrower than a centimetre', () => {
    const compare = ({ work, zone, said }: ReturnType<typeof each>[number]) => {
      const doubtful = said.parts.filter(({ width }) => Math.abs(width - sliverMetres) <= metresApart)
      const wide = said.parts.filter(({ width }) => width > sliverMetres)
      const theirs = sum(wide.map(({ area }) => area))
      return {
        ours: overlapOf(inMetres(work), inMetres(zone)).squareMetres,
        theirs,
        apart: squareMetresApart(theirs) + sum(doubtful.map(({ area }) => area)),
      }
    }
    expect(differing(each(areaKinds), compare)).toEqual([])
  })

  test('inside or merely touching', () => {
    for (const { work, zone, said, index } of each(areaKinds)) {
      if (said.parts.some(({ width }) => Math.abs(width - sliverMetres) <= metresApart)) continue
      const theirs = said.parts.some(({ width }) => width > sliverMetres)
      expect({ index, isInside: isInside(inMetres(work), inMetres(zone)) }).toEqual({
        index,
        isInside: theirs,
      })
    }
  })

  test('shortest distances, 0 where they meet or touch', () => {
    expect(
      differing(
        each(() => true),
        ({ work, zone, said }) => ({
          ours: shortestWay(inMetres(work), inMetres(zone)).metres,
          theirs: said.distance,
          apart: metresApart,
        }),
      ),
    ).toEqual([])
  })

  test('lengths of lines inside, without what runs along the edge', () => {
    const compare = ({ work, zone, said }: ReturnType<typeof each>[number]) => {
      const counted = said.pieces.filter(({ depth, length }) => depth > sliverMetres && length > sliverMetres)
      const doubtful = said.pieces.filter(({ depth }) => Math.abs(depth - sliverMetres) <= metresApart)
      return {
        ours: overlapOf(inMetres(work), inMetres(zone)).lengthMetres,
        theirs: sum(counted.map(({ length }) => length)),
        apart: metresApart * (1 + counted.length) + sum(doubtful.map(({ length }) => length)),
      }
    }
    const lines = each((kind) => kind === 'line')
    expect(lines.filter(({ said }) => said.pieces.length > 0).length).toBeGreaterThan(20)
    expect(differing(lines, compare)).toEqual([])
    const whole = lines.map(({ work, index, kind, said }) => ({ work, index, kind, said }))
    expect(
      whole.every(
        ({ work, said }) =>
          sum(said.pieces.map(({ length }) => length)) <= lengthOf(inMetres(work)) + metresApart,
      ),
    ).toBe(true)
  })

  test('how deep a point lies in a zone, or how far outside', () => {
    expect(
      differing(
        each((kind) => kind === 'point'),
        ({ work, zone, said }) => ({
          ours: depthInside(inMetres(work).points[0]!, inMetres(zone)),
          theirs: said.is_covered ? said.boundary_distance! : -said.boundary_distance!,
          apart: metresApart,
        }),
      ),
    ).toEqual([])
  })
})

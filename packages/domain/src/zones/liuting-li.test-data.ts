import { z } from 'zod'
import { liutingLiAnchor, localFrame } from '../geometry/local-frame.ts'
import type { Shape } from '../geometry/shape.ts'
import { checkWork } from './check-work.ts'
import type { Finding } from './finding.ts'
import { HeritageObject } from './heritage-object.ts'
import { Work } from './work.ts'
import { Zone } from './zone.ts'
import { zonesInForce } from './zones-in-force.ts'

/** The seed lies outside this package; read by the test runner, so that no Node type enters the domain. */
const read = async (name: string): Promise<unknown> => {
  const file: { default: unknown } = await import(`../../../../sql/seed/liuting-li/${name}.json`)
  return file.default
}

const zonesFile = z.object({ zones: z.array(Zone), objects: z.array(HeritageObject) })
const worksFile = z.array(z.object({ proposal: z.string(), version: z.int(), works: z.array(Work) }))

/** The demonstration's own files, read through the shapes that the product uses. */
export const { zones, objects } = zonesFile.parse(await read('zones'))
export const worksOfVersions = worksFile.parse(await read('works'))
export const epsg = 4550
export const frame = localFrame(liutingLiAnchor)

export const versions = zones.flatMap((zone) => zone.versions)
export const inForce = zonesInForce(versions, '2026-05-20')

/** Shapes drawn in local metres. */
export const at = (x: number, y: number) => frame.toShape({ type: 'Point', coordinates: [x, y] })
export const line = (...coordinates: [number, number][]) => frame.toShape({ type: 'LineString', coordinates })
export const rect = (x1: number, y1: number, x2: number, y2: number): Shape =>
  frame.toShape({
    type: 'Polygon',
    coordinates: [
      [
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x1, y2],
        [x1, y1],
      ],
    ],
  })

/** A roof with this ridge above the ground, in metres; `existing` is the ridge of today. */
export const house = (geometry: Shape, ridge: number, existing?: number): Work => ({
  id: 'house',
  workType: 'roof',
  geometry,
  heights: { reference: 'ground', ridge: { existing, proposed: ridge }, eaves: { existing: 3, proposed: 3 } },
  materials: ['grey_tile'],
  colours: ['#5b5f61'],
  roofForm: 'sloped',
})

/** An element of a proposal as seeded. */
export function element(proposal: string, version: number, id: string): Work {
  const found = worksOfVersions
    .find((each) => each.proposal === proposal && each.version === version)
    ?.works.find((work) => work.id === id)
  if (!found) throw new Error(`No element ${id} in ${proposal} v${version}`)
  return found
}

export const check = (work: Work, some = inForce): Finding[] => checkWork(work, some, objects, {}, epsg)

/** The one finding of a rule; with `attribute` where a rule says several things. */
export function findingOf(findings: Finding[], ruleId: string, attribute?: string): Finding {
  const found = findings.filter(
    (each) => each.ruleId === ruleId && (!attribute || each.attribute === attribute),
  )
  if (found.length !== 1) throw new Error(`${found.length} findings of ${ruleId}`)
  return found[0]!
}

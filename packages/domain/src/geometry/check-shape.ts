import { z } from 'zod'
import { checkChain, checkRing } from './check-ring.ts'
import { readCoordinates } from './check-coordinates.ts'
import { findCrossing } from './find-crossing.ts'
import { isInPolygon } from './measure.ts'
import { plannerLimits, residentLimits } from './shape-limits.ts'
import type { ShapeLimits } from './shape-limits.ts'
import type { ShapeProblem } from './shape-problem.ts'
import type { Position, Shape } from './shape.ts'

export type CheckedShape = { ok: true; shape: Shape } | { ok: false; refusal: ShapeProblem }

const refuse = (refusal: ShapeProblem): CheckedShape => ({ ok: false, refusal })
const known = new Set(['Point', 'LineString', 'Polygon', 'MultiPolygon'])

/**
 * Whether a drawn or imported shape can be used. Refuses with the reason and the place instead of repairing:
 * a boundary that the computer changed is not the one the person drew. Counts are checked before any comparison.
 */
export function checkShape(input: unknown, limits: ShapeLimits): CheckedShape {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse({ code: 'shape_not_geojson' })
  const given: { type?: unknown; coordinates?: unknown } = input
  const { type, coordinates, ...rest } = given
  if ('crs' in rest) return refuse({ code: 'shape_has_crs', path: ['crs'] })
  const extra = Object.keys(rest).find((key) => key !== 'bbox')
  if (typeof type !== 'string' || !known.has(type) || extra)
    return refuse({ code: 'shape_not_geojson', path: [extra ?? 'type'] })
  if (!limits.types.some((allowed) => allowed === type)) {
    return refuse({
      code: 'shape_wrong_type',
      params: { type, allowed: limits.types.join(', ') },
      path: ['type'],
    })
  }
  const read = readCoordinates(type, coordinates, limits)
  if ('problem' in read) return refuse(read.problem)
  // The reader has walked every list to the depth that this type asks for.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const shape = { type, coordinates: read.coordinates } as Shape
  const problem = checkForm(shape)
  return problem ? refuse(problem) : { ok: true, shape }
}

function checkForm(shape: Shape): ShapeProblem | undefined {
  switch (shape.type) {
    case 'Point':
      return undefined
    case 'LineString':
      return shape.coordinates.length < 2
        ? { code: 'shape_too_few_points', path: ['coordinates'], place: shape.coordinates[0] }
        : checkChain(shape.coordinates, false, ['coordinates'])
    case 'Polygon':
      return checkParts([shape.coordinates], ['coordinates'], true)
    default:
      return checkParts(shape.coordinates, ['coordinates'], false)
  }
}

function checkParts(
  parts: Position[][][],
  path: (string | number)[],
  isSingle: boolean,
): ShapeProblem | undefined {
  for (const [p, rings] of parts.entries()) {
    for (const [r, ring] of rings.entries()) {
      const problem = checkRing(ring, isSingle ? [...path, r] : [...path, p, r])
      if (problem) return problem
    }
  }
  const crossing = findCrossing(parts)
  if (crossing === 'too_intricate') return { code: 'shape_too_intricate', path }
  if (crossing) return { code: 'shape_crosses_itself', path, place: crossing.place }
  return checkNesting(parts, path)
}

/** Holes lie in their shell and not in each other; parts lie apart. No outline crosses, so one point decides. */
function checkNesting(parts: Position[][][], path: (string | number)[]): ShapeProblem | undefined {
  for (const [shell = [], ...holes] of parts) {
    for (const hole of holes) {
      const at = middleOfEdge(hole)
      if (!isInPolygon(at, [shell])) return { code: 'shape_hole_outside', path, place: hole[0] }
      const isNested = holes.some((other) => other !== hole && isInPolygon(at, [other]))
      if (isNested) return { code: 'shape_hole_outside', path, place: hole[0] }
    }
  }
  for (const part of parts) {
    const at = middleOfEdge(part[0]!)
    if (parts.some((other) => other !== part && isInPolygon(at, other))) {
      return { code: 'shape_parts_overlap', path, place: part[0]![0] }
    }
  }
  return undefined
}

/** A point of the ring by which it is placed; off the corners and halves, where rings touch. */
const middleOfEdge = (ring: Position[]): Position => [
  ring[0]![0] + (ring[1]![0] - ring[0]![0]) * 0.381_966,
  ring[0]![1] + (ring[1]![1] - ring[0]![1]) * 0.381_966,
]

/** A zod field that takes only sound shapes; the issue's params hold the refusal and the place. */
export function shapeWithin(limits: ShapeLimits): z.ZodType<Shape> {
  return z.unknown().transform((input, context): Shape => {
    const checked = checkShape(input, limits)
    if (checked.ok) return checked.shape
    const { refusal } = checked
    context.addIssue({ code: 'custom', message: refusal.code, params: { refusal }, path: refusal.path })
    return z.NEVER
  })
}

export const ResidentShape = shapeWithin(residentLimits)
export const PlannerShape = shapeWithin(plannerLimits)

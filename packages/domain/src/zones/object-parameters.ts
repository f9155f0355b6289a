import { z } from 'zod'
import type { Shape } from '../geometry/shape.ts'
import { HeritageObject, type HeritageObjectKind } from './heritage-object.ts'
import { type RuleParameter, parametersIn } from './rule-parameters.ts'

/** What every heritage object has: these are not figures of its kind. */
const common = new Set([
  'id',
  'kind',
  'name',
  'designation',
  'legalBasis',
  'accuracyMetres',
  'isLocationHidden',
  'geometry',
])

const byKind = new Map(
  HeritageObject.options.map((option) => {
    const { geometry } = option.shape
    const shapes = geometry instanceof z.ZodDiscriminatedUnion ? geometry.options : [geometry]
    return [
      option.shape.kind.value,
      {
        parameters: parametersIn(option, common).parameters,
        shapes: shapes.map((shape): Shape['type'] => shape.shape.type.value),
      },
    ] as const
  }),
)

export const heritageObjectKinds: HeritageObjectKind[] = [...byKind.keys()]

/** The figures that a kind of heritage object brings, each with the field it takes: radius, depth, setback. */
export const objectParametersOf = (kind: HeritageObjectKind): RuleParameter[] =>
  byKind.get(kind)?.parameters ?? []

/** As what a kind of heritage object may be drawn: a tree is a point, a lane a line. */
export const shapesOfObject = (kind: HeritageObjectKind): Shape['type'][] => byKind.get(kind)?.shapes ?? []

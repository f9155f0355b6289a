import { Position } from '@hetu/domain/geometry/position'
import { BothLanguages as LocalTextTold } from '@hetu/domain/language'
import { z } from 'zod'

const registry = z.registry<{ id: string }>()
const shapes = new Map<string, z.ZodType>()

/** Gives the shape of an answer the name under which the API's description has it. */
export function named<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  if (shapes.has(id)) throw new Error(`Two shapes of answers are called ${id}.`)
  shapes.set(id, shape)
  registry.add(shape, { id })
  return shape
}

/** The same for what a verb answers: `cast-ballot` answers a `CastBallotReceipt`, unless its shape has a name already. */
export function namedForVerb(verb: string, shape: z.ZodType): z.ZodType {
  if (registry.has(shape)) return shape
  const words = verb.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return named(`${words.join('')}Receipt`, shape)
}

/** The shape with this name. @internal For the tests, which read references of the description. */
export const shapeNamed = (id: string): z.ZodType | undefined => shapes.get(id)

/** A reference to a named shape, for an operation of the description. */
export function referenceTo(shape: z.ZodType): { $ref: string } {
  const id = registry.get(shape)?.id
  if (!id) throw new Error('The shape of an answer has no name.')
  return { $ref: uri(id) }
}

/**
 * Every named shape as JSON Schema. What an answer holds besides is left open, so that a new entry breaks
 * nobody's client; our tests hold real answers against the exact shapes.
 */
export function answerSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    uri,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  )
}

const uri = (id: string) => `#/components/schemas/${id}`

/** A text in both languages, as answers hold it. */
export const BothLanguages = named('LocalText', LocalTextTold)

/** A point as [longitude, latitude], WGS 84 / CGCS2000. */
export const PositionAnswer = named('Position', Position)

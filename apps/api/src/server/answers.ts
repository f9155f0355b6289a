import { named, shapeNames } from '@hetu/domain/named'
import { z } from 'zod'

/** The name of what a verb answers: `cast-ballot` answers a `CastBallotReceipt`, unless its shape has a name already. */
export function namedForVerb(verb: string, shape: z.ZodType): z.ZodType {
  if (shapeNames.has(shape)) return shape
  const words = verb.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return named(`${words.join('')}Receipt`, shape)
}

/** A reference to a named shape, for an operation of the description. */
export function referenceTo(shape: z.ZodType): { $ref: string } {
  const id = shapeNames.get(shape)?.id
  if (!id) throw new Error('The shape of an answer has no name.')
  return { $ref: uri(id) }
}

/**
 * Every named shape as JSON Schema. What an answer holds besides is left open, so that a new entry breaks
 * nobody's client; our tests hold real answers against the exact shapes.
 */
export function answerSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(shapeNames, {
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

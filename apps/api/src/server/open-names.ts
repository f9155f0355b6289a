import { z } from 'zod'

/** The names that a path leaves open: `reference` in `/ideas/:reference/hide`. */
export const openNames = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

interface ObjectSchema {
  properties?: Record<string, object>
  required?: string[]
  anyOf?: ObjectSchema[]
}

/** What is taken, as JSON Schema. */
export const sentSchema = (schema: z.ZodType): ObjectSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as ObjectSchema

/** The names of everything that a schema takes. */
export function takenNames(schema: z.ZodType): string[] {
  const namesIn = ({ properties = {}, anyOf = [] }: ObjectSchema): string[] => [
    ...Object.keys(properties),
    ...anyOf.flatMap(namesIn),
  ]
  return [...new Set(namesIn(sentSchema(schema)))]
}

import { z } from 'zod'
import { Rule, type RuleKind, ruleKinds } from './rule.ts'

/** What a parameter of a rule takes: one number, one or several of a list, free words, a text in both languages, a place. */
export type ParameterType = 'number' | 'choice' | 'choices' | 'text' | 'texts' | 'local_text' | 'position'

export interface RuleParameter {
  /** Where it stands in the rule, `limitMetres` or `from.elevationMetres`. */
  path: string
  type: ParameterType
  /** Codes to choose from, for `choice` and `choices`. */
  options: string[]
  isRequired: boolean
}

/** What all rules have: these are not parameters. */
const common = new Set(['id', 'kind', 'severity', 'article', 'text', 'exception'])

interface Schema {
  type?: string
  enum?: string[]
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

function parameter(path: string, schema: Schema, isRequired: boolean): RuleParameter[] | undefined {
  const one = (type: ParameterType, options: string[] = []) => [{ path, type, options, isRequired }]
  if (schema.type === 'number' || schema.type === 'integer') return one('number')
  if (schema.type === 'string') return schema.enum ? one('choice', schema.enum) : one('text')
  if (schema.prefixItems) return schema.prefixItems.length === 2 ? one('position') : undefined
  if (schema.type === 'array') {
    const items = schema.items || {}
    if (items.type !== 'string') return undefined
    return items.enum ? one('choices', items.enum) : one('texts')
  }
  const { properties, required = [] } = schema
  if (!properties) return undefined
  if (Object.keys(properties).toSorted().join() === 'en,zh') return one('local_text')
  return inOrder(
    Object.entries(properties).map(([key, part]) =>
      parameter(`${path}.${key}`, part, isRequired && required.includes(key)),
    ),
  )
}

const inOrder = (parts: (RuleParameter[] | undefined)[]): RuleParameter[] | undefined =>
  parts.every((part) => part !== undefined) ? parts.flat() : undefined

/** The parameters of a schema that have a simple form, without the keys of `known`, and whether these are all it needs. */
export function parametersIn(
  option: z.ZodObject,
  known: ReadonlySet<string>,
): { parameters: RuleParameter[]; isWhole: boolean } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what zod writes is a JSON Schema
  const { properties = {}, required = [] } = z.toJSONSchema(option, { io: 'input' }) as Schema
  const own = Object.entries(properties).filter(([key]) => !known.has(key))
  const read = own.map(([key, schema]) => parameter(key, schema, required.includes(key)))
  const isWhole = read.every((part, at) => part !== undefined || !required.includes(own[at]?.[0] ?? ''))
  return { parameters: read.flatMap((part) => part ?? []), isWhole }
}

const parametersByKind = new Map<RuleKind, RuleParameter[]>(
  Rule.options.flatMap((option) => {
    const { parameters, isWhole } = parametersIn(option, common)
    return isWhole ? [[option.shape.kind.value, parameters] as const] : []
  }),
)
const simpleByKind = new Map<RuleKind, RuleParameter[]>(
  Rule.options.map((option) => [option.shape.kind.value, parametersIn(option, common).parameters]),
)

/** The parameters of a kind of rule that one field each can take; its requirements have a form of their own. */
export const simpleParametersOf = (kind: RuleKind): RuleParameter[] => simpleByKind.get(kind) ?? []

/** The parameters of a kind of rule as its schema lists them; undefined when they do not fit into a table's cells. */
export const parametersOf = (kind: RuleKind): RuleParameter[] | undefined => parametersByKind.get(kind)

/** Kinds of rule that a table can carry, in the order of the catalogue. */
export const ruleKindsInTables: RuleKind[] = ruleKinds.filter((kind) => parametersByKind.has(kind))

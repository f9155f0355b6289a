import { type RefusedStatus, refusalsOf } from './problem-answer.ts'

/** What an operation of the description looks like before and after it is completed. */
export interface Operation {
  operationId: string
  tags?: string[]
  parameters?: object[]
  requestBody?: object
  responses: Record<string, object>
}

/**
 * Adds to an operation what follows from its method and parts: the header that every writing request needs, and
 * the refusals that it can meet. What depends on the verb or read itself was said where it is declared.
 */
export function completeOperation(path: string, method: string, operation: Operation): Operation {
  const isSending = method !== 'get'
  const takesKey = operation.parameters?.some((part) => 'name' in part && part.name === 'Idempotency-Key')
  const declared = Object.keys(operation.responses).filter((status) => status !== 'default')
  // Every read refuses parameters that it does not take, and every verb looks at what it is given.
  const refused = declared.map(Number).filter((status) => status >= 400) as RefusedStatus[]
  refused.push(422)
  if (takesKey || operation.requestBody) refused.push(400)
  if (operation.requestBody) refused.push(413)
  if (isSending) refused.push(403)
  if (operation.tags?.includes('verbs')) refused.push(409)
  if (path.includes('{')) refused.push(404)
  const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400)
  return {
    ...operation,
    ...(isSending ? { parameters: [...(operation.parameters ?? []), writingHeader] } : {}),
    responses: { ...Object.fromEntries(answers), ...refusalsOf(refused.toSorted((a, b) => a - b)) },
  }
}

const writingHeader = { $ref: '#/components/parameters/X-Hetu' }

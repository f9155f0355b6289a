import { Refused } from '@hetu/domain/refusal'

/**
 * Refuses a question with a parameter that the route does not take. Ignored, a date with a slip in its name
 * would get the answer of today, and nobody would notice.
 */
export function refuseUnknownParameter(asked: readonly string[], known: readonly string[]): void {
  const field = asked.find((name) => !known.includes(name))
  if (field === undefined) return
  const reason =
    known.length === 0
      ? { zh: '这个地址不用参数。', en: 'This address takes no parameters.' }
      : {
          zh: `没有这个参数，这里可以用的是：${known.join('、')}。`,
          en: `There is no such parameter; those there are: ${known.join(', ')}.`,
        }
  throw new Refused({ code: 'bad_input', params: { field, reason }, path: [field] })
}

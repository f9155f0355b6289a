import { PlannerShape } from '@hetu/domain/geometry/check-shape'
import { Refused, refusalSentence } from '@hetu/domain/refusal'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problemOf } from './problem.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import { refuseUnstorable } from './refuse-unstorable.ts'

const Input = z.object({ elements: z.array(z.object({ geometry: PlannerShape, days: z.int() })) })
const bow = [
  [122.5, 32],
  [122.501, 32.001],
  [122.501, 32],
  [122.5, 32.001],
  [122.5, 32],
]

function refusalOf(input: unknown, schema: z.ZodType = Input) {
  const parsed = schema.safeParse(input)
  try {
    return refuseBadInput(parsed.error?.issues ?? [])
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

describe('refuseBadInput', () => {
  test('refuses a shape with its own code, its place on the map and its whole path in the input', () => {
    const refused = refusalOf({
      elements: [{ geometry: { type: 'Polygon', coordinates: [bow] }, days: 1 }],
    })
    expect(refused.refusal).toMatchObject({
      code: 'shape_crosses_itself',
      path: ['elements', 0, 'geometry', 'coordinates'],
    })
    const [lon, lat] = refused.refusal.place ?? []
    expect([lon?.toFixed(4), lat?.toFixed(4)]).toEqual(['122.5005', '32.0005'])
    expect(problemOf(refused, 'zh-CN', 'r1')).toMatchObject({
      status: 422,
      code: 'shape_crosses_itself',
      detail: '这条边界自己交叉了，请看红圈处。',
      place: refused.refusal.place,
    })
  })
  test('says everything else as bad input, with the field', () => {
    const point = { type: 'Point', coordinates: [122.5, 32] }
    expect(refusalOf({ elements: [{ geometry: point, days: 'x' }] }).refusal).toMatchObject({
      code: 'bad_input',
      params: { field: 'elements.0.days' },
      path: ['elements', 0, 'days'],
    })
  })
  const sentences = (input: unknown, schema: z.ZodType = Input) => {
    const { refusal } = refusalOf(input, schema)
    return [refusal.code, refusalSentence(refusal, 'zh-CN'), refusalSentence(refusal, 'en')]
  }
  test('says of the whole, which has no name, that it is the whole', () => {
    expect(sentences([])).toEqual([
      'bad_input',
      '有一处没填对：发来的内容整体。请给一组带名字的内容。',
      'One entry is not right: what was sent as a whole. Please give an object with named entries.',
    ])
    expect(sentences(true, z.union([z.string(), z.number()]))).toEqual([
      'bad_input',
      '有一处没填对：发来的内容整体。不是这里要的样子。',
      'One entry is not right: what was sent as a whole. It is not what is asked for here.',
    ])
  })
  test('names an entry that is not known like any other', () => {
    expect(refusalOf({ a: { b: 1 } }, z.object({ a: z.strictObject({}) })).refusal).toMatchObject({
      code: 'bad_input',
      params: { field: 'a.b' },
      path: ['a', 'b'],
    })
  })
  test('says of a value that cannot be stored, whose field nobody knows, that it is in the whole', () => {
    const thrown = Object.assign(new Error('out of range'), { code: '22003' })
    const { detail } = problemOf(thrown, 'zh-CN', 'r1')
    expect(detail).toBe('有一处没填对：发来的内容整体。有一个值超出范围，或含有存不进去的字符。')
    expect(() => refuseUnstorable('a\0')).toThrow(/what was sent as a whole\. It holds/)
  })
})

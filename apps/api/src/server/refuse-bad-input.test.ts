import { PlannerShape } from '@hetu/domain/geometry/check-shape'
import { Refused } from '@hetu/domain/refusal'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problemOf } from './problem.ts'
import { refuseBadInput } from './refuse-bad-input.ts'

const Input = z.object({ elements: z.array(z.object({ geometry: PlannerShape, days: z.int() })) })
const bow = [
  [122.5, 32],
  [122.501, 32.001],
  [122.501, 32],
  [122.5, 32.001],
  [122.5, 32],
]

function refusalOf(input: unknown) {
  const parsed = Input.safeParse(input)
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
})

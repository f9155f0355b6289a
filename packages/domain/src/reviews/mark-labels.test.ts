import { describe, expect, test } from 'vitest'
import { markLabels } from './mark-labels.ts'

const review = (id: string, ...numbers: number[]) => ({
  id,
  annotations: numbers.map((number) => ({ id: `${id}-${number}`, number })),
})

describe('markLabels', () => {
  test('calls the marks of one review by their numbers', () => {
    expect([...markLabels([review('a', 1, 2), review('b')]).values()]).toEqual(['1', '2'])
  })

  test('puts a letter before them where several reviews have marks', () => {
    expect([...markLabels([review('a', 1, 3), review('b', 1)]).values()]).toEqual(['A1', 'A3', 'B1'])
  })
})

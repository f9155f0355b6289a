import { describe, expect, test } from 'vitest'
import { emptyDraft, farthestStep, ideaOf } from './add-draft.ts'

describe('farthestStep', () => {
  const placed = { ...emptyDraft, position: [122.5, 32] as [number, number] }

  test('asks where first, then what kind, then for the words', () => {
    expect(farthestStep(emptyDraft)).toBe(1)
    expect(farthestStep(placed)).toBe(2)
    expect(farthestStep({ ...placed, kind: 'complaint' })).toBe(3)
  })

  test('lets a person look over only what they have written', () => {
    expect(farthestStep({ ...placed, kind: 'complaint', words: ' 水 ' })).toBe(3)
    expect(farthestStep({ ...placed, kind: 'complaint', words: '积水' })).toBe(4)
  })

  test('words without a place lead back to the place', () => {
    expect(farthestStep({ ...emptyDraft, kind: 'complaint', words: '积水' })).toBe(1)
  })
})

describe('ideaOf', () => {
  const said = {
    ...emptyDraft,
    position: [122.5, 32] as [number, number],
    kind: 'complaint',
    words: ' 巷口积水 ',
  } as const

  test('takes the title from the words and leaves an empty name of the spot to be found', () => {
    expect(ideaOf(said)).toMatchObject({ title: '巷口积水', placeName: undefined, words: ' 巷口积水 ' })
    expect(ideaOf({ ...said, title: ' 积水 ', placeName: ' 井边 ' })).toMatchObject({
      title: '积水',
      placeName: '井边',
    })
  })

  test('takes along the line or area that is meant, but no outline of a home', () => {
    const shape = {
      type: 'LineString' as const,
      coordinates: [
        [122.5, 32],
        [122.501, 32],
      ] as [number, number][],
    }
    expect(ideaOf({ ...said, shape })).toMatchObject({ shape })
    expect(ideaOf({ ...said, shape, isHome: true })).toMatchObject({ shape: null })
    expect(ideaOf(said)).toMatchObject({ shape: null })
  })

  test('there is no idea without a place and a kind', () => {
    expect(ideaOf({ ...said, position: null })).toBeNull()
    expect(ideaOf({ ...said, kind: null })).toBeNull()
  })
})

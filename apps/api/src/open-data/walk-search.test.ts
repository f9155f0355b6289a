import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitIdea } from '../ideas/submit-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { selectionOf } from './list-contributions.ts'
import { listOrders } from './list-cursor.ts'
import type { PageAsked } from './public-index.ts'
import { followedIndex } from './public-indexes.ts'
import { shareWorthWalking, walkSearch } from './walk-search.ts'

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  let author = await newPerson(services, place)
  for (let at = 0; at < 40; at += 1) {
    if (at % 8 === 0) author = await newPerson(services, place)
    await performAs(services, place, author, submitIdea, {
      kind: 'suggestion',
      title: `第 ${at} 条`,
      words: at % 3 === 0 ? '种一棵柳树。' : '这里下雨就积水，请修水管。',
      position: toPosition(20 + at * 10, 100 + at * 5),
    })
  }
})
afterAll(() => services.close())

const both = async (q: string, asked: PageAsked, worth = 0) => {
  const followed = followedIndex(services, place.id)
  await followed.catchUp()
  await followed.searchable()
  const walked = await walkSearch(services.database.kysely, place.id, followed.index, { q }, asked, worth)
  const selection = await selectionOf(services, place.id, followed, visitor, { q })
  return { walked, whole: followed.index.page(selection, asked) }
}

describe('walkSearch', () => {
  test('finds page after page what asking for all finds, in every order and in a box', async () => {
    const box = [...toPosition(0, 0), ...toPosition(300, 300)] as unknown as NonNullable<PageAsked['box']>
    for (const order of listOrders)
      for (const more of [{}, { box }]) {
        let after: PageAsked['after']
        let pages = 0
        for (;;) {
          const { walked, whole } = await both('积水', { order, size: 5, ...more, ...(after && { after }) })
          if (!walked) {
            expect(whole.next).toBeNull()
            break
          }
          expect(walked).toEqual({ ids: whole.ids, next: whole.next })
          after = walked.next
          pages += 1
        }
        expect(pages).toBeGreaterThan(1)
      }
  })

  test('leaves to the whole search what few say, and what a page holds', async () => {
    expect((await both('柳树', { order: 'changed', size: 10 }, 0.5)).walked).not.toBeNull()
    expect((await both('柳树', { order: 'changed', size: 20 }, 0.05)).walked).toBeNull()
    expect((await both('没人说过', { order: 'changed', size: 5 })).walked).toBeNull()
    expect((await both('柳树', { order: 'changed', size: 14 })).walked).toBeNull()
  })

  test('is for places of many items only, and there for words that many use', () => {
    expect(shareWorthWalking(9999)).toBe(Infinity)
    expect(shareWorthWalking(100_000)).toBeCloseTo(0.03, 2)
    expect(shareWorthWalking(1_000_000)).toBe(0.01)
  })
})

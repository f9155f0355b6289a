import { sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerIdea } from '../ideas/answer-idea.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { honourIdea } from '../ideas/honour-idea.ts'
import { restoreIdea } from '../ideas/restore-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { linkIdea } from '../proposals/link-idea.ts'
import { unlinkIdea } from '../proposals/unlink-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { hideComment } from '../threads/hide-comment.ts'
import { support } from '../threads/support.ts'
import { writeComment } from '../threads/write-comment.ts'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { publicTile } from './draw-tile.ts'
import { FollowedIndex } from './follow-index.ts'
import { ContributionQuery, contributionsFor } from './list-contributions.ts'
import { listOrders } from './list-cursor.ts'
import type { PublicIndex } from './public-index.ts'
import { followedIndex } from './public-indexes.ts'
import { fillCrowd } from './testing/crowd.ts'
import { spotOf, tileOf } from './z-order-index.ts'

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** Everything an index holds, item by item and in every order. */
function contentOf(index: PublicIndex) {
  const selection = { filter: {}, among: null }
  const orders = listOrders.map((order) => index.page(selection, { order, size: 100_000 }))
  const items = (orders[0]?.ids ?? []).map((id) => index.items.read(index.items.rowOf(id)))
  const zOrder = [...index.inTile(selection, 0, 0, 0)].map((row) => index.items.idOf(row))
  const proposals = [...index.proposals.values()].map(({ item, drawn, changesAt }) => ({
    item,
    drawn,
    changesAt,
  }))
  return {
    orders,
    zOrder,
    items: items.toSorted((a, b) => a.id.localeCompare(b.id)),
    proposals: proposals.toSorted((a, b) => a.item.id.localeCompare(b.item.id)),
    counts: index.countByStatus(),
  }
}

const etagsOf = (place: PlaceContext, followed: FollowedIndex) =>
  Promise.all(
    [12, 16, 18].map(async (z) => {
      const [x, y] = tileOf(spotOf(toPosition(240, 180)), z)
      return (await publicTile(services, place.id, followed, {}, [z, x, y])).etag
    }),
  )

describe('FollowedIndex', () => {
  test('followed event by event, holds what one built afresh does', async () => {
    const place = await newPlace(services)
    const { proposals, ideas } = await fillCrowd(services, place, 80, 21)
    const resident = await newPerson(services, place)
    const staff = await newPerson(services, place, { roles: ['planner', 'moderator', 'case_handler'] })
    const followed = followedIndex(services, place.id)
    await followed.catchUp()
    const db = services.database.kysely
    /** Acts that the state does not allow are refused, and change nothing. */
    const attempt = async (act: () => Promise<unknown>) => {
      await act().catch((error: unknown) => expect(error).toHaveProperty('refusal'))
    }
    const acts: ((n: number) => Promise<void>)[] = [
      (n) =>
        attempt(() =>
          performAs(services, place, resident, submitIdea, {
            kind: n % 5 === 0 ? 'report' : 'suggestion',
            title: `新点子 ${n}`,
            words: '再来一条',
            position: toPosition(n % 470, (n * 7) % 350),
          }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, resident, support, {
            threadId: ideas[n % ideas.length]?.threadId,
            stance: [null, 'support', 'oppose'][n % 3],
          }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, resident, writeComment, {
            threadId: ideas[n % ideas.length]?.threadId,
            words: '好',
          }),
        ),
      (n) => attempt(() => performAs(services, place, staff, honourIdea, referenceOf(n))),
      (n) =>
        attempt(() =>
          performAs(services, place, staff, hideIdea, {
            ...referenceOf(n),
            reasonCode: 'spam',
            reason: '广告一条',
          }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, staff, restoreIdea, { ...referenceOf(n), reason: '不是广告' }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, staff, answerIdea, {
            ...referenceOf(n),
            disposition: n % 2 === 0 ? 'adopted' : 'explained',
            reason: { zh: '已经安排上了', en: 'It is planned now' },
          }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, staff, linkIdea, {
            reference: proposals[n % proposals.length]?.reference,
            ideaReferences: [ideas[n % ideas.length]?.reference],
          }),
        ),
      (n) =>
        attempt(() =>
          performAs(services, place, staff, unlinkIdea, {
            reference: proposals[n % proposals.length]?.reference,
            ideaReference: ideas[(n * 7) % ideas.length]?.reference,
            reason: '另有方案处理',
          }),
        ),
      (n) =>
        attempt(async () => {
          const comment = await db
            .selectFrom('comment')
            .select('id')
            .where('place_id', '=', place.id)
            .orderBy('id')
            .offset(n % 20)
            .limit(1)
            .executeTakeFirstOrThrow()
          await performAs(services, place, staff, hideComment, {
            commentId: comment.id,
            reasonCode: 'spam',
            reason: '广告一条',
          })
        }),
      async (n) => {
        // A stage moves as its verb moves it: the row and one event; many ideas hang on it.
        const proposal = proposals[n % proposals.length]
        const stage = (['draft', 'co_design', 'implementation', 'withdrawn'] as const)[n % 4]
        await db
          .updateTable('proposal')
          .set({ stage })
          .where('id', '=', proposal?.id ?? '')
          .execute()
        await happened(place, 'advance-stage', 'proposal', proposal?.id ?? '')
      },
    ]
    const referenceOf = (n: number) => ({ reference: ideas[n % ideas.length]?.reference })
    const sequence = fc.array(fc.tuple(fc.nat({ max: acts.length - 1 }), fc.nat({ max: 1000 })), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(sequence, async (chosen) => {
        for (const [which, n] of chosen) await acts[which]?.(n)
        await followed.catchUp()
        const fresh = new FollowedIndex(services, place.id)
        await fresh.catchUp()
        expect(contentOf(followed.index)).toEqual(contentOf(fresh.index))
        expect(followed.version).toBe(fresh.version)
        expect(await etagsOf(place, followed)).toEqual(await etagsOf(place, fresh))
      }),
      // A hidden idea leaves the proposal that took it up, which thereby changed last at another time.
      {
        numRuns: 25,
        examples: [
          [
            [
              [7, 1],
              [4, 1],
              [5, 1],
            ],
          ],
        ],
      },
    )
  }, 240_000)

  test('shows what was just written even where no notice of it has come yet, as from another process', async () => {
    const place = await newPlace(services)
    const { ideas } = await fillCrowd(services, place, 20, 5)
    const list = () => contributionsFor(services, place.id, nobody, ContributionQuery.parse({}))
    const before = await list()
    const shown = before.items.find((item) => item.kind === 'idea')
    await services.database.kysely
      .updateTable('idea')
      .set({ hidden_at: new Date(), hidden_reason_code: 'spam', hidden_reason: '广告' })
      .where('id', '=', shown?.id ?? '')
      .execute()
    await sql`insert into event (place_id, at, verb, subject_kind, subject_id, is_public)
      values (${place.id}, now(), 'hide-idea', 'idea', ${shown?.id}, true)`.execute(services.database.kysely)
    expect((await list()).total).toBe((before.total ?? 0) - 1)
    expect(ideas.length).toBe(20)
  })

  test('takes in what changes while it is being filled', async () => {
    const place = await newPlace(services)
    await fillCrowd(services, place, 60, 8)
    const resident = await newPerson(services, place)
    const followed = followedIndex(services, place.id)
    const filling = followed.catchUp()
    const written = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        performAs(services, place, resident, submitIdea, {
          kind: 'suggestion',
          title: `趁现在 ${n}`,
          words: '正在装的时候说的',
          position: toPosition(10 + n, 20),
        }),
      ),
    )
    await filling
    await followed.catchUp()
    for (const { id } of written) expect(followed.index.items.rowOf(id)).toBeGreaterThan(-1)
    const fresh = new FollowedIndex(services, place.id)
    await fresh.catchUp()
    expect(contentOf(followed.index)).toEqual(contentOf(fresh.index))
    expect(followed.version).toBe(fresh.version)
  })

  test('finds new words at once, and what was hidden no more', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    const say = (words: string) =>
      performAs(services, place, resident, submitIdea, {
        kind: 'suggestion',
        title: '一句话',
        words,
        position: toPosition(50, 50),
      })
    const find = async (q: string) =>
      (await contributionsFor(services, place.id, nobody, ContributionQuery.parse({ q }))).items.map(
        ({ id }) => id,
      )
    const first = await say('井边的路灯坏了')
    expect(await find('路燈')).toEqual([first.id])
    const second = await say('路灯又坏了，café 门口')
    expect((await find('路灯')).toSorted()).toEqual([first.id, second.id].toSorted())
    expect(await find('CAFE')).toEqual([second.id])
    await performAs(services, place, moderator, hideIdea, {
      reference: second.reference,
      reasonCode: 'spam',
      reason: '广告一条',
    })
    expect(await find('路灯')).toEqual([first.id])
    expect(await find('没有人说过')).toEqual([])
  })
})

const nobody: Actor = { personId: null, roles: ['visitor'], relations: [], disciplines: [] }

/** An event as a verb leaves it, heard in this process. */
async function happened(place: PlaceContext, verb: string, subjectKind: string, subjectId: string) {
  const { rows } = await sql<{ id: string }>`
    insert into event (place_id, at, verb, subject_kind, subject_id, is_public)
    values (${place.id}, now(), ${verb}, ${subjectKind}, ${subjectId}, true) returning id`.execute(
    services.database.kysely,
  )
  const told = { placeId: place.id, actorId: null, verb, subjectKind, subjectId, isPublic: true }
  services.live.announce({ id: rows[0]?.id ?? '', ...told })
}

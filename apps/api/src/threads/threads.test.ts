import type { Actor } from '@hetu/domain/people/actor'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { findPublicThread } from './find-thread.ts'
import { flag } from './flag.ts'
import { follow } from './follow.ts'
import { hideComment } from './hide-comment.ts'
import { restoreComment } from './restore-comment.ts'
import { commentsOf } from './list-comments.ts'
import { listOpenFlags } from './list-open-flags.ts'
import { changeThread, openThread } from './open-thread.ts'
import { standingIn } from './read-standing.ts'
import { settleFlag } from './settle-flag.ts'
import { support } from './support.ts'
import { writeComment } from './write-comment.ts'

type Person = Actor & { personId: string }
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let lin: Person
let zhao: Person
let moderator: Person
let worker: Person

beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  lin = await newPerson(services, place, { name: '林阿姨' })
  zhao = await newPerson(services, place, { name: '老赵' })
  moderator = await newPerson(services, place, { roles: ['moderator'] })
  worker = await newPerson(services, place, { roles: ['grid_worker'] })
})
afterAll(() => services.close())

const newThread = (more: { isPublic?: boolean; subjectVersion?: number } = {}) =>
  services.database.kysely.transaction().execute((tx) =>
    openThread(tx, {
      placeId: place.id,
      subjectKind: 'proposal',
      subjectReference: 'P9',
      isPublic: true,
      at: new Date(),
      ...more,
    }),
  )
const say = (who: Person, threadId: string, words: string, more: object = {}) =>
  performAs(services, place, who, writeComment, { threadId, words, ...more })
const read = (who: Actor, threadId: string) => commentsOf(services.database.kysely, place.id, who, threadId)
const refuses = (code: string) => ({ refusal: expect.objectContaining({ code }) })
const eventsOf = (kind: string, id: string) =>
  services.database.kysely
    .selectFrom('event')
    .select(['verb', 'is_public'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

describe('writeComment', () => {
  test('keeps words exactly as said, markup as plain text', async () => {
    const threadId = await newThread()
    for (const words of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '{{7*7}} [x](javascript:1)',
    ]) {
      const { id } = await say(lin, threadId, words)
      expect((await read(visitor, threadId)).find((comment) => comment.id === id)?.words).toBe(words)
    }
  })

  test('hangs a reply to a reply on the comment that began it', async () => {
    const threadId = await newThread()
    const first = await say(lin, threadId, '电动车在石板上打滑怎么办？')
    const reply = await say(zhao, threadId, '可以凿糙。', { parentId: first.id })
    const third = await say(lin, threadId, '那就好。', { parentId: reply.id })
    expect(third.parentId).toBe(first.id)
  })

  test('notes the version the writer saw, never one that does not exist yet', async () => {
    const threadId = await newThread({ subjectVersion: 2 })
    await say(lin, threadId, '看的是第一版', { subjectVersion: 1 })
    await say(lin, threadId, '看的是第九版', { subjectVersion: 9 })
    await say(lin, threadId, '没说哪一版')
    expect((await read(visitor, threadId)).map((comment) => comment.subjectVersion)).toEqual([1, 2, 2])
  })

  test('marks what staff entered, and lets nobody else claim another channel', async () => {
    const threadId = await newThread()
    await say(worker, threadId, '会上有人说', { channel: 'meeting' })
    await expect(say(lin, threadId, '会上有人说', { channel: 'meeting' })).rejects.toMatchObject(
      refuses('not_allowed'),
    )
    const rows = await services.database.kysely
      .selectFrom('comment')
      .selectAll()
      .where('thread_id', '=', threadId)
      .execute()
    expect(rows).toMatchObject([
      { channel: 'meeting', entered_by: worker.personId, author_id: worker.personId },
    ])
  })

  test('lets staff name whose words they enter: somebody known to the office without an account', async () => {
    const threadId = await newThread()
    const db = services.database.kysely
    const elder = await newPerson(services, place, { name: '孙奶奶' })
    const entry = { channel: 'grid_worker', personId: elder.personId }
    const refusal = refuses('not_found')
    await expect(say(worker, threadId, '水排不出去', entry)).rejects.toMatchObject(refusal)
    await db.updateTable('person').set({ origin: 'staff' }).where('id', '=', elder.personId).execute()
    await say(worker, threadId, '水排不出去', entry)
    await expect(say(lin, threadId, '我替她说', { personId: elder.personId })).rejects.toMatchObject(
      refuses('not_allowed'),
    )
    const rows = await db.selectFrom('comment').selectAll().where('thread_id', '=', threadId).execute()
    expect(rows).toMatchObject([
      { channel: 'grid_worker', author_id: elder.personId, entered_by: worker.personId },
    ])
  })

  test('ignores what no one may set', async () => {
    const threadId = await newThread()
    const sneaky = JSON.parse(
      `{"threadId":"${threadId}","words":"你好","authorId":"${zhao.personId}","author_id":"${zhao.personId}","__proto__":{"channel":"paper"},"constructor":{"prototype":{"x":1}},"hidden_at":"2020-01-01"}`,
    ) as object
    await performAs(services, place, lin, writeComment, sneaky)
    expect(await read(visitor, threadId)).toMatchObject([
      { author: { id: lin.personId }, channel: 'online', hidden: null },
    ])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('a repeat after a lost reply gives the same answer and one row', async () => {
    const threadId = await newThread()
    const again = () =>
      performAs(
        services,
        place,
        lin,
        writeComment,
        { threadId, words: '一次' },
        { idempotencyKey: 'the-same-key' },
      )
    expect(await again()).toEqual(await again())
    expect(await read(visitor, threadId)).toHaveLength(1)
  })

  test('knows no thread of another place, and none that is not public', async () => {
    const other = await newPlace(services)
    const threadId = await newThread()
    await expect(
      performAs(services, other, lin, writeComment, { threadId, words: '不该在这里' }),
    ).rejects.toMatchObject(refuses('not_found'))
    const closed = await newThread({ isPublic: false })
    await expect(say(lin, closed, '看不见')).rejects.toMatchObject(refuses('not_found'))
    await expect(findPublicThread(services.database.kysely, place.id, closed)).rejects.toMatchObject(
      refuses('not_found'),
    )
  })

  test('refuses a parent from another thread', async () => {
    const elsewhere = await say(lin, await newThread(), '别处')
    await expect(say(zhao, await newThread(), '答复', { parentId: elsewhere.id })).rejects.toMatchObject(
      refuses('not_found'),
    )
  })

  test('writes a public event of the comment', async () => {
    const { id } = await say(lin, await newThread(), '有记录')
    expect(await eventsOf('comment', id)).toEqual([{ verb: 'write-comment', is_public: true }])
  })
})

describe('support', () => {
  test('counts one person once, however often and however many at a time', async () => {
    const threadId = await newThread()
    await Promise.all(
      Array.from({ length: 200 }, () =>
        performAs(services, place, lin, support, { threadId, stance: 'support' }),
      ),
    )
    await performAs(services, place, zhao, support, { threadId, stance: 'oppose' })
    expect(await standingIn(services.database.kysely, place.id, lin, threadId)).toMatchObject({
      supportCount: 1,
      opposeCount: 1,
      myStance: 'support',
    })
  })

  test('lets a person change their mind and take it back', async () => {
    const threadId = await newThread()
    await performAs(services, place, lin, support, { threadId, stance: 'support' })
    expect(await performAs(services, place, lin, support, { threadId, stance: 'oppose' })).toMatchObject({
      supportCount: 0,
      opposeCount: 1,
    })
    expect(await performAs(services, place, lin, support, { threadId, stance: null })).toMatchObject({
      opposeCount: 0,
      myStance: null,
    })
  })

  test('tells nobody who stood how', async () => {
    const threadId = await newThread()
    await performAs(services, place, lin, support, { threadId, stance: 'oppose' })
    expect(await eventsOf('thread', threadId)).toEqual([{ verb: 'support', is_public: false }])
    expect((await standingIn(services.database.kysely, place.id, zhao, threadId)).myStance).toBeNull()
  })
})

describe('follow', () => {
  test('is remembered until it is taken back', async () => {
    const threadId = await newThread()
    expect(await performAs(services, place, lin, follow, { threadId, isFollowed: true })).toMatchObject({
      isFollowed: true,
    })
    expect(await performAs(services, place, lin, follow, { threadId, isFollowed: true })).toMatchObject({
      isFollowed: true,
    })
    expect(await performAs(services, place, lin, follow, { threadId, isFollowed: false })).toMatchObject({
      isFollowed: false,
    })
  })
})

describe('hideComment', () => {
  test('leaves the place of the words, with the reason, and the words to author and moderators alone', async () => {
    const threadId = await newThread()
    const { id } = await say(lin, threadId, '电话 13800001111')
    await performAs(services, place, moderator, hideComment, {
      commentId: id,
      reasonCode: 'personal_data',
      reason: '含有电话号码',
    })
    const [seen] = await read(visitor, threadId)
    expect(seen).toMatchObject({
      words: null,
      hidden: { reasonCode: 'personal_data', reason: '含有电话号码' },
    })
    expect((await read(lin, threadId))[0]?.words).toContain('138')
    expect((await read(moderator, threadId))[0]?.words).toContain('138')
    expect((await read(zhao, threadId))[0]?.words).toBeNull()
    expect((await standingIn(services.database.kysely, place.id, visitor, threadId)).commentCount).toBe(0)
  })

  test('tells the second of two moderators that it is done', async () => {
    const { id } = await say(lin, await newThread(), '代办贷款')
    const hide = () =>
      performAs(services, place, moderator, hideComment, {
        commentId: id,
        reasonCode: 'spam',
        reason: '广告内容',
      })
    await hide()
    await expect(hide()).rejects.toMatchObject(refuses('already_hidden'))
  })

  test('is not for one’s own words, nor for those of another place', async () => {
    const own = await say(moderator, await newThread(), '我自己说的')
    const grounds = { reasonCode: 'spam', reason: '不应成功' }
    await expect(
      performAs(services, place, moderator, hideComment, { commentId: own.id, ...grounds }),
    ).rejects.toMatchObject(refuses('own_item'))
    const other = await newPlace(services)
    const stranger = await newPerson(services, other, { roles: ['moderator'] })
    await expect(
      performAs(services, other, stranger, hideComment, { commentId: own.id, ...grounds }),
    ).rejects.toMatchObject(refuses('not_found'))
  })
})

describe('restoreComment', () => {
  test('shows a hidden comment again; not one’s own, and not twice', async () => {
    const threadId = await newThread()
    const { id } = await say(lin, threadId, '井台边的石阶松了')
    const grounds = { reasonCode: 'off_topic', reason: '与本题无关' }
    await performAs(services, place, moderator, hideComment, { commentId: id, ...grounds })
    const restore = (who: typeof moderator) =>
      performAs(services, place, who, restoreComment, { commentId: id, reason: '说的正是本题' })
    await restore(moderator)
    expect((await read(visitor, threadId))[0]).toMatchObject({ words: '井台边的石阶松了', hidden: null })
    await expect(restore(moderator)).rejects.toMatchObject(refuses('not_hidden'))
    const own = await say(moderator, threadId, '我自己说的')
    const second = await newPerson(services, place, { roles: ['moderator'] })
    await performAs(services, place, second, hideComment, { commentId: own.id, ...grounds })
    await expect(
      performAs(services, place, moderator, restoreComment, { commentId: own.id, reason: '说的正是本题' }),
    ).rejects.toMatchObject(refuses('own_item'))
  })
})

describe('flag and settleFlag', () => {
  test('one person flags a thing once; its words reach moderators', async () => {
    const threadId = await newThread()
    const { id } = await say(lin, threadId, '吵架的话')
    const raise = (words: string) =>
      performAs(services, place, zhao, flag, { threadId, commentId: id, reasonCode: 'insult', words })
    await raise('骂人')
    await raise('骂人两次')
    const flags = (await listOpenFlags(services.database.kysely, place.id, visitor)).filter(
      (one) => one.threadId === threadId,
    )
    expect(flags).toMatchObject([{ words: '骂人两次', comment: { id, words: '吵架的话' } }])
  })

  test('is settled once, with a reason, and not by whoever raised it', async () => {
    const threadId = await newThread()
    await performAs(services, place, zhao, flag, { threadId, reasonCode: 'off_topic' })
    const open = await listOpenFlags(services.database.kysely, place.id, visitor)
    const { id } = open.find((one) => one.threadId === threadId) ?? { id: '' }
    const settle = (who: Person) =>
      performAs(services, place, who, settleFlag, { flagId: id, settlement: 'kept', words: '属于讨论范围' })
    await settle(moderator)
    await expect(settle(moderator)).rejects.toMatchObject(refuses('already_settled'))
    expect(
      (await listOpenFlags(services.database.kysely, place.id, visitor)).some((one) => one.id === id),
    ).toBe(false)
    const own = await newThread()
    await performAs(services, place, moderator, flag, { threadId: own, reasonCode: 'spam' })
    const mine = (await listOpenFlags(services.database.kysely, place.id, visitor)).find(
      (one) => one.threadId === own,
    )
    await expect(
      performAs(services, place, moderator, settleFlag, {
        flagId: mine?.id,
        settlement: 'kept',
        words: '自己处理',
      }),
    ).rejects.toMatchObject(refuses('own_item'))
  })

  test('what staff entered for somebody is their own matter too: to hide, to restore and to settle', async () => {
    const threadId = await newThread()
    const both = await newPerson(services, place, { roles: ['moderator', 'grid_worker'] })
    const elder = await newPerson(services, place, { name: '孙奶奶' })
    const db = services.database.kysely
    await db.updateTable('person').set({ origin: 'staff' }).where('id', '=', elder.personId).execute()
    const { id: commentId } = await say(both, threadId, '水排不出去', {
      channel: 'grid_worker',
      personId: elder.personId,
    })
    await performAs(services, place, zhao, flag, { threadId, commentId, reasonCode: 'spam' })
    const flagged = (await listOpenFlags(db, place.id, visitor)).find((one) => one.threadId === threadId)
    const grounds = { commentId, reasonCode: 'spam', reason: '像是广告' }
    const settling = { flagId: flagged?.id, settlement: 'kept', words: '不是广告' }
    const own = refuses('own_item')
    await expect(performAs(services, place, both, settleFlag, settling)).rejects.toMatchObject(own)
    await expect(performAs(services, place, both, hideComment, grounds)).rejects.toMatchObject(own)
    await performAs(services, place, moderator, hideComment, grounds)
    const restoring = { commentId, reason: '不是广告' }
    await expect(performAs(services, place, both, restoreComment, restoring)).rejects.toMatchObject(own)
  })

  test('hiding answers the open flags on the same words', async () => {
    const threadId = await newThread()
    const { id } = await say(lin, threadId, '加微信')
    await performAs(services, place, zhao, flag, { threadId, commentId: id, reasonCode: 'spam' })
    await performAs(services, place, moderator, hideComment, {
      commentId: id,
      reasonCode: 'spam',
      reason: '广告内容',
    })
    expect(
      (await listOpenFlags(services.database.kysely, place.id, visitor)).some(
        (one) => one.threadId === threadId,
      ),
    ).toBe(false)
  })
})

describe('changeThread', () => {
  test('closes and opens a thread, and moves it to a new version', async () => {
    const threadId = await newThread({ subjectVersion: 1 })
    const db = services.database.kysely
    await db
      .transaction()
      .execute((tx) => changeThread(tx, place.id, threadId, { isPublic: false, subjectVersion: 2 }))
    await expect(findPublicThread(db, place.id, threadId)).rejects.toMatchObject(refuses('not_found'))
    await db.transaction().execute((tx) => changeThread(tx, place.id, threadId, { isPublic: true }))
    expect(await findPublicThread(db, place.id, threadId)).toMatchObject({ subjectVersion: 2 })
  })
})

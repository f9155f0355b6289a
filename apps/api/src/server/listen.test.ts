import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flag } from '../threads/flag.ts'
import { support } from '../threads/support.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { openTestServer } from '../testing/browser.ts'
import type { TestBrowser } from '../testing/browser.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** The kinds of change a reader hears, live or after a pause. */
async function kindsHeard(browser: TestBrowser, path: string, acts: () => Promise<void>, lastId?: string) {
  const answer = await browser.get(path, lastId === undefined ? {} : { 'Last-Event-ID': lastId })
  const reader = answer.body?.getReader()
  await reader?.read()
  await acts()
  let text = ''
  for (let wait = 0; wait < 30; wait += 1) {
    const next = await Promise.race([
      reader?.read(),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 250)),
    ])
    if (!next?.value) break
    text += Buffer.from(next.value).toString()
  }
  void reader?.cancel()
  return [...text.matchAll(/"kind":"([a-z_]+)"/g)].map(([, kind]) => kind)
}

describe('the live stream', () => {
  test('tells each listener what their role may know of, live and after a pause', async () => {
    const place = await newPlace(services)
    const server = openTestServer(services)
    const [planner, moderator, author, neighbour] = await Promise.all([
      newPerson(services, place, { roles: ['planner'] }),
      newPerson(services, place, { roles: ['moderator'] }),
      newPerson(services, place),
      newPerson(services, place),
    ])
    const path = `/api/places/${place.slug}/live`
    const lamp = {
      kind: 'complaint',
      category: 'drainage',
      title: '巷口的灯坏了',
      words: '巷口的灯坏了三天，晚上看不见路。',
      position: localFrame(liutingLiAnchor).toPosition(151, 96),
    }
    const { threadId } = await services.database.kysely
      .selectFrom('idea')
      .select('thread_id as threadId')
      .where('place_id', '=', place.id)
      .where('reference', '=', (await performAs(services, place, author, submitIdea, lamp)).reference)
      .executeTakeFirstOrThrow()
    const before = await services.database.kysely
      .selectFrom('event')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const acts = async () => {
      await performAs(services, place, planner, draftProposal, { title: { zh: '草案', en: 'Draft' } })
      await performAs(services, place, neighbour, flag, { threadId, reasonCode: 'insult', words: '骂人' })
      await performAs(services, place, neighbour, support, { threadId, stance: 'support' })
    }
    const nothing = async () => undefined
    const last = String(BigInt(before.id))
    expect(await kindsHeard(server.visitor, path, acts)).toEqual(['thread'])
    expect(await kindsHeard(await server.as(author.personId), path, nothing, last)).not.toContain('proposal')
    expect(await kindsHeard(await server.as(planner.personId), path, nothing, last)).toContain('proposal')
    expect(await kindsHeard(await server.as(planner.personId), path, acts)).toEqual(['proposal', 'thread'])
    expect(await kindsHeard(await server.as(moderator.personId), path, acts)).toEqual(['thread', 'thread'])
  })
})

import type { Role } from '@hetu/domain/people/role'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationServices } from '../demonstration/demonstration-services.ts'
import { demonstrationSlug } from '../demonstration/load-place.ts'
import { shapeNamed } from './answers.ts'
import { findPlace } from './place-context.ts'
import { emptyPath, fittingBodies } from './test-bodies.ts'
import { type DocumentedOperation, documentedOperations, openTestServer } from './test-browser.ts'
import type { TestBrowser } from './test-browser.ts'
import { newPerson } from './test-services.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
let server: ReturnType<typeof openTestServer>
const readers = new Map<string, TestBrowser>()
const base = `/api/places/${demonstrationSlug}`
let operations: DocumentedOperation[]
/** Names of real things by what stands before them in a path. */
const names: Record<string, string[]> = {}
let inside: [number, number]
let publicThread: string
let myVote: { pollId: string; optionId: string }

beforeAll(async () => {
  services = await demonstrationServices()
  server = openTestServer(services)
  const db = services.database.kysely
  const place = await findPlace(db, demonstrationSlug)
  readers.set('visitor', server.visitor)
  const staff: Role[] = ['planner', 'authority', 'grid_worker', 'moderator']
  for (const roles of [[], staff])
    readers.set(
      roles.join() || 'resident',
      await server.as((await newPerson(services, place, { roles })).personId),
    )
  const ballot = await db
    .selectFrom('ballot')
    .innerJoin('poll', 'poll.id', 'ballot.poll_id')
    .select(['ballot.person_id', 'ballot.poll_id', 'ballot.option_id'])
    .where('poll.closed_at', 'is', null)
    .where('ballot.channel', '=', 'online')
    .executeTakeFirstOrThrow()
  myVote = { pollId: ballot.poll_id, optionId: ballot.option_id }
  readers.set('voter', await server.as(ballot.person_id))
  const told = await db.selectFrom('notification').select('person_id').executeTakeFirstOrThrow()
  readers.set('told', await server.as(told.person_id))
  operations = await documentedOperations(server.app)
  const [corner = [0, 0]] = place.site.coordinates[0] ?? []
  inside = [(corner[0] ?? 0) + 0.001, (corner[1] ?? 0) + 0.001]
  const column = async (table: 'idea' | 'proposal' | 'decision', name: 'reference' | 'number') =>
    (
      await db
        .selectFrom(table)
        .select(name as 'id')
        .execute()
    ).map((row) => (row as Record<string, string>)[name])
  names['ideas'] = (await column('idea', 'reference')) as string[]
  names['proposals'] = (await column('proposal', 'reference')) as string[]
  names['decisions'] = ((await column('decision', 'number')) as (string | null)[]).filter(
    (name) => name !== null,
  )
  for (const table of ['thread', 'poll', 'review'] as const)
    names[`${table}s`] = (await db.selectFrom(table).select('id').execute()).map(({ id }) => id)
  const idea = await server.visitor.get(`${base}/ideas/${names['ideas'][0]}`)
  publicThread = ((await idea.json()) as { threadId: string }).threadId
  names['zones'] = (await db.selectFrom('zone').select('id').execute()).map(({ id }) => id)
  names['heritage-objects'] = (await db.selectFrom('heritage_object').select('id').execute()).map(
    ({ id }) => id,
  )
})
afterAll(() => services.close())

const shapeOf = ({ responses }: DocumentedOperation) => {
  const content = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content
  const { $ref = '' } =
    (content as Record<string, { schema?: { $ref?: string } }> | undefined)?.['application/json']?.schema ??
    {}
  return shapeNamed($ref.slice($ref.lastIndexOf('/') + 1))
}

/** The path of a read about each real thing that it can be about. */
function pathsOf(route: string): string[] {
  const path = emptyPath(route, demonstrationSlug).replace(
    'lon=120&lat=30',
    `lon=${inside[0]}&lat=${inside[1]}&`,
  )
  const [, kind = '', parameter] = /\/places\/\{place\}\/([a-z-]+)\/\{(\w+)\}/.exec(route) ?? []
  if (!parameter) return [path.replace(/&$/, '')]
  return (names[kind] ?? []).map((name) =>
    path.replace(new RegExp(`/${kind}/[^/?]+`), `/${kind}/${encodeURIComponent(name)}`),
  )
}

/** The public reads that somebody else's program would use first; each must say what it answers. */
const first = [
  'read-place',
  'list-zones',
  'list-zone-versions',
  'list-heritage-object-versions',
  'read-rules-at',
  'find-landmarks',
  'name-position',
  'list-contributions',
  'read-figures',
  'read-idea',
  'list-idea-comments',
  'read-idea-outcome',
  'list-comments',
  'read-standing',
  'list-proposals',
  'read-proposal',
  'list-polls',
  'read-poll',
  'list-reviews',
  'read-review',
  'list-comment-outcomes',
  'list-decisions',
  'read-decision',
  'read-decision-document',
  'read-me',
  'read-me-in-place',
  'find-similar-ideas',
  'submit-idea',
  'list-my-ideas',
  'list-my-words',
  'list-my-votes',
  'list-notifications',
]

/** Verbs that succeed here on what the demonstration has; the tests of all the others hold them to their shapes. */
const tried = [
  'submit-idea',
  'submit-idea-on-behalf',
  'draft-proposal',
  'write-comment',
  'support',
  'follow',
  'cast-ballot',
  'ask-sign-in-code',
]

describe('the documented shapes of answers', () => {
  test('are there for everything that is asked for first', () => {
    const documented = operations
      .filter((operation) => shapeOf(operation))
      .map(({ operationId }) => operationId)
    expect(documented).toEqual(expect.arrayContaining(first))
  })

  test('are what the demonstration answers, to whoever asks, and nothing besides', async () => {
    const read = operations.filter((operation) => operation.route.startsWith('GET ') && shapeOf(operation))
    for (const operation of read) {
      let count = 0
      for (const [index, path] of pathsOf(operation.route).entries()) {
        // A visitor reads everything; what others see besides shows in a few.
        for (const [who, reader] of index < 6 ? readers : [...readers].slice(0, 1)) {
          const answer = await reader.get(path)
          if ([401, 403, 404].includes(answer.status)) continue
          const body: unknown = await answer.json()
          const parsed = shapeOf(operation)?.safeParse(body)
          expect.soft([path, who, answer.status, parsed?.error?.issues]).toEqual([path, who, 200, undefined])
          // What a shape does not know it leaves out, so that both are the same only when it knows all.
          expect.soft([operation.operationId, who, parsed?.data]).toEqual([operation.operationId, who, body])
          count += 1
        }
      }
      expect([operation.operationId, count > 0]).toEqual([operation.operationId, true])
    }
  })

  test('are what the verbs answer over the network', async () => {
    const [worker, voter] = [readers.get('planner,authority,grid_worker,moderator'), readers.get('voter')]
    const verbs = operations.filter(({ operationId }) => tried.includes(operationId))
    expect(verbs).toHaveLength(tried.length)
    for (const operation of verbs) {
      const { operationId, route } = operation
      const method = route.slice(0, route.indexOf(' '))
      const isVote = operationId === 'cast-ballot'
      const path = emptyPath(route, demonstrationSlug)
        .replace(/threads\/[^/]+/, `threads/${publicThread}`)
        .replace(/polls\/[^/]+/, `polls/${myVote.pollId}`)
      const fitting = {
        ...(fittingBodies[route] as object),
        ...(method === 'POST' ? { position: inside } : {}),
      }
      const sent = isVote ? { optionId: myVote.optionId } : fitting
      const answer = await (isVote ? voter : worker)?.send(method, path, sent)
      const said: unknown = await answer?.json()
      const status = operation.responses['201'] ? 201 : 200
      expect([operationId, answer?.status, shapeOf(operation)?.safeParse(said).data]).toEqual([
        operationId,
        status,
        said,
      ])
    }
  })

  test('hold for a shape that is drawn', async () => {
    const operation = operations.find(({ operationId }) => operationId === 'read-rules-at-shape')
    const shape = { type: 'Point', coordinates: inside }
    const said: unknown = await (await server.visitor.send('POST', `${base}/rules-at`, { shape })).json()
    expect(operation && shapeOf(operation)?.parse(said)).toEqual(said)
  })
})

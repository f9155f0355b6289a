import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationSlug } from '../demonstration/load-place.ts'
import { answersScene } from '../testing/answers-scene.ts'
import { shapeNamed } from '@hetu/domain/named'
import { emptyPath, fittingBodies } from '../testing/bodies.ts'
import type { DocumentedOperation } from '../testing/browser.ts'

let scene: Awaited<ReturnType<typeof answersScene>>

beforeAll(async () => {
  scene = await answersScene()
})
afterAll(() => scene.services.close())

const shapeOf = ({ responses }: DocumentedOperation) => {
  const content = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content
  const { $ref = '' } =
    (content as Record<string, { schema?: { $ref?: string } }> | undefined)?.['application/json']?.schema ??
    {}
  return shapeNamed($ref.slice($ref.lastIndexOf('/') + 1))
}

/** The path of a read about each real thing that it can be about. */
function pathsOf(route: string): string[] {
  const { inside, names, voterName } = scene
  const path = emptyPath(route, demonstrationSlug)
    .replace('lon=120&lat=30', `lon=${inside[0]}&lat=${inside[1]}`)
    .replace('name=x', `name=${encodeURIComponent(voterName)}`)
  const [, kind = '', parameter] =
    /^GET \/(?:places\/\{place\}\/)?([a-z-]+)\/\{(?!place)(\w+)\}/.exec(route) ?? []
  if (!parameter) return [path]
  return (names[kind] ?? []).map((name) =>
    path.replace(new RegExp(`/${kind}/[^/?]+`), `/${kind}/${encodeURIComponent(name)}`),
  )
}

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
  test('are there for every operation, or another kind of content is', () => {
    const silent = scene.operations.filter((operation) => {
      const [, answer] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? []
      const kinds = Object.keys(answer?.content ?? {})
      return kinds.length === 0 || (kinds.includes('application/json') && !shapeOf(operation))
    })
    expect(silent.map(({ operationId }) => operationId)).toEqual([])
  })

  test('are what the demonstration answers, to whoever asks, and nothing besides', async () => {
    const { operations, readers } = scene
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
          // A list of nothing shows nothing.
          if (!Array.isArray(body) || body.length > 0) count += 1
        }
      }
      expect([operation.operationId, count > 0]).toEqual([operation.operationId, true])
    }
  })

  test('are what the verbs answer over the network', async () => {
    const { inside, myVote, operations, publicThread, readers } = scene
    const [worker, voter] = [readers.get('staff'), readers.get('voter')]
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
      const sent = isVote ? { choice: myVote.choice } : fitting
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
    const { base, inside, server } = scene
    const operation = scene.operations.find(({ operationId }) => operationId === 'read-rules-at-shape')
    const shape = { type: 'Point', coordinates: inside }
    const said: unknown = await (await server.visitor.send('POST', `${base}/rules-at`, { shape })).json()
    expect(operation && shapeOf(operation)?.parse(said)).toEqual(said)
  })
})

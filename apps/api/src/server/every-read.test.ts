import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer } from '../testing/browser.ts'
import { everyRead } from '../testing/every-read.ts'
import { testServices } from '../testing/services.ts'
import type { AnyRead } from './route.ts'

const root = join(import.meta.dirname, '..')
const reads: [name: string, read: AnyRead][] = everyRead().map((read) => [read.name, read])

/** What the description of the API says of an operation. */
interface Described {
  tags: string[]
  security?: object[]
  responses: Record<string, { content?: object }>
}
let services: Awaited<ReturnType<typeof testServices>>
const described = new Map<string, Described>()

beforeAll(async () => {
  services = await testServices()
  const answer = await openTestServer(services).visitor.get('/api/openapi.json')
  const { paths } = (await answer.json()) as {
    paths: Record<string, Record<string, Described & { operationId: string }>>
  }
  for (const { operationId, ...operation } of Object.values(paths).flatMap((methods) =>
    Object.values(methods),
  ))
    described.set(operationId, operation)
})
afterAll(() => services.close())

describe('every read', () => {
  test('has a name of its own, and the description has no other read', () => {
    const names = reads.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    const told = [...described].flatMap(([name, { tags }]) => (tags.includes('reads') ? [name] : []))
    expect(told.toSorted()).toEqual(names.toSorted())
  })

  test.each(reads)('%s stands in the file of its name', (name) => {
    const files = globSync(`*/${name}.ts`, { cwd: root })
    expect(files.map((file) => basename(file))).toEqual([`${name}.ts`])
  })

  test.each(reads)('%s says who may read and what it answers', (name, read) => {
    const told = described.get(name)
    expect(read.readers.length).toBeGreaterThan(0)
    expect(told?.security === undefined).toBe(read.readers.includes('visitor'))
    expect(Object.keys(told?.responses['200']?.content ?? {})).toHaveLength(1)
  })
})

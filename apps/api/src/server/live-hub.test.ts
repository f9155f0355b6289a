import { randomUUID } from 'node:crypto'
import { inTransaction } from '@hetu/db/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveEvent } from './live-hub.ts'
import { recordEvent } from './record-event.ts'
import { newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

test('an event whose notice comes before its own verb announces it is told once', async () => {
  const place = await newPlace(services)
  const event = {
    placeId: place.id,
    actorId: null,
    verb: 'submit-idea',
    subjectKind: 'idea',
    subjectId: randomUUID(),
    isPublic: true,
  } as const
  const heard: LiveEvent[] = []
  const told = new Promise<void>((resolve) => {
    services.live.subscribe((next) => {
      if (next.subjectId !== event.subjectId) return
      heard.push(next)
      resolve()
    })
  })
  const recorded = await inTransaction(services.database, (tx) =>
    recordEvent(tx, { ...event, at: new Date() }),
  )
  await told
  services.live.announce(recorded)
  expect(heard.map((next) => next.id)).toEqual([recorded.id])
})

import type { AreaKind } from '@hetu/domain/places/area'
import { json } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { newId } from './new-id.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** What is written of a fault, as `app.ts` and the jobs write it. */
function writtenOf(fault: unknown): string {
  const lines: string[] = []
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  logger.error({ err: fault, requestId: 'r' }, 'request failed')
  logger.warn({ error: fault }, 'job failed')
  expect(lines).toHaveLength(2)
  return lines.join('\n')
}

describe('createLogger', () => {
  test('names nobody when the database refuses a row and repeats it', async () => {
    const db = services.database.kysely
    const place = await newPlace(services)
    const { personId } = await newPerson(services, place)
    const contact = {
      kind: 'email',
      value: 'canary@example.org',
      person_id: personId,
      verified_at: new Date(),
    }
    await db.insertInto('person_contact').values(contact).execute()
    const twice = () => db.insertInto('person_contact').values(contact).execute()
    const label = json({ zh: 'canary', en: 'canary' })
    const unverified = {
      place_id: place.id,
      id: newId(),
      person_id: personId,
      relation: 'tenant' as const,
      label,
    }
    const unknown = () =>
      db
        .insertInto('place_relation')
        .values({ ...unverified, area_kind: 'canary' as string as AreaKind })
        .execute()
    for (const refused of [twice, unknown]) {
      const written = writtenOf(await refused().catch((error: unknown) => error))
      expect(written).toContain('violates')
      expect(written).not.toContain('canary')
    }
  })
})

import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoard } from '../board/read-board.ts'
import { findPlace } from '../server/place-context.ts'
import { readAs } from '../testing/services.ts'
import { demonstrationServices } from './testing/demonstration-services.ts'
import { demonstrationSlug } from './load-place.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
beforeAll(async () => {
  services = await demonstrationServices()
})
afterAll(() => services.close())

test('the board of the demonstration tells what its neighbours say, and no idea was reopened on the way', async () => {
  const place = await findPlace(services.database.kysely, demonstrationSlug)
  const { board } = await readAs(services, place, visitor, readBoard, {})
  const { solved, satisfied } = board.outcome
  expect(solved.of).toBeGreaterThanOrEqual(10)
  expect(solved.asked ?? 0).toBeGreaterThan(solved.of ?? 0)
  // Solved and satisfied are told apart because they are apart.
  expect(satisfied.share).toBeLessThan(solved.share ?? 0)
  const reopened = await services.database.kysely
    .selectFrom('idea')
    .select('reference')
    .where('state', '=', 'reopened')
    .execute()
  expect(reopened).toEqual([])
})

import { sql } from '@hetu/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServices } from '../testing/services.ts'
import { publishDecision } from './publish-decision.ts'
import { submitDecision } from './submit-decision.ts'
import { newDecisionCase } from './testing/decision-case.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** The threads of a place whose rows the transaction that wrote its decision holds, or held until it ended. */
async function heldByDecision(placeId: string): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select subject_reference as reference from thread, decision
    where thread.place_id = ${placeId} and decision.place_id = ${placeId} and thread.xmax = decision.xmin
    order by 1`.execute(services.database.kysely)
  return rows.map(({ reference }) => reference)
}

test('while a decision is published nothing can be said on the proposal and the ideas in it', async () => {
  const { answers, answer, decide, planner, place, kitchen, toilet } = await newDecisionCase(services)
  await answer(answers)
  await decide(submitDecision, planner)
  expect(await heldByDecision(place.id)).toEqual([])
  await decide(publishDecision)
  expect(await heldByDecision(place.id)).toEqual([kitchen.reference, toilet.reference, 'P1'].toSorted())
})

import { json } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import { performAs, readAs, testServices } from '../testing/services.ts'
import { draftDecision } from './draft-decision.ts'
import { editDecision } from './edit-decision.ts'
import { groupOpinions } from './group-opinions.ts'
import { publishDecision } from './publish-decision.ts'
import { readCloseOut } from './read-close-out.ts'
import { submitDecision } from './submit-decision.ts'
import { wholeContent } from './testing/content.ts'
import { at, newDecisionCase } from './testing/decision-case.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const text = (zh: string) => ({ zh, en: zh })
const blocked = (first: object | string) => ({
  refusal: { code: 'decision_not_ready', params: { count: expect.any(Number), first } },
})
const otherVersion = expect.objectContaining({
  en: 'The decision is written on version 1, but version 2 is the one that is shown. Please read it against version 2 and save its text again.',
})

type Case = Awaited<ReturnType<typeof newDecisionCase>>

/** The second version of the proposal: only staff see it, unless it `isShown`, which its notice did. */
async function startSecondVersion({ place, proposal }: Case, isShown: boolean) {
  const words = {
    title: json(text('三层宾馆')),
    summary: json(text('拆了重建')),
    body: json(text('拆了重建')),
  }
  await services.database.kysely
    .insertInto('proposal_version')
    .values({ place_id: place.id, proposal_id: proposal.id, version: 2, ...words, created_at: at })
    .execute()
  await services.database.kysely
    .updateTable('proposal')
    .set({ current_version: 2, ...(isShown ? { published_version: 2 } : {}) })
    .where('place_id', '=', place.id)
    .where('id', '=', proposal.id)
    .execute()
  if (!isShown) return
  await services.database.kysely
    .updateTable('notice')
    .set({ version: 2 })
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .execute()
}

async function published(given: Case): Promise<string> {
  await given.answer(given.answers)
  await given.decide(submitDecision, given.planner)
  const { number } = (await given.decide(publishDecision)) as { number: string }
  return number
}

/** A whole decision on a version, answered, that takes the place of another. */
async function superseding({ place, planner, answers }: Case, supersedes: string, version: number) {
  const draft = { proposal: 'P1', version, outcome: 'approved', content: wholeContent, supersedes }
  const { id: decisionId } = await performAs(services, place, planner, draftDecision, draft)
  const groups = answers.map((row) => ({ ...row, id: newId() }))
  await performAs(services, place, planner, groupOpinions, { decisionId, revision: 0, groups })
  return () => performAs(services, place, planner, submitDecision, { decisionId }, { at })
}

describe('the version that is decided', () => {
  test('is the one that is shown; saving the text takes a draft there', async () => {
    const given = await newDecisionCase(services)
    const { place, planner, decisionId } = given
    await given.answer(given.answers)
    await startSecondVersion(given, true)
    await expect(given.decide(submitDecision, planner)).rejects.toMatchObject(blocked(otherVersion))
    const again = { decisionId, revision: 0, outcome: 'approved', content: wholeContent }
    await performAs(services, place, planner, editDecision, again)
    const { decision, blockers } = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P1' },
      { now: at },
    )
    expect(decision?.version).toBe(2)
    expect(blockers).toEqual([])
  })

  test('is never one that nobody was shown, also where a decision takes the place of another', async () => {
    const given = await newDecisionCase(services)
    const number = await published(given)
    await startSecondVersion(given, false)
    const submit = await superseding(given, number, 2)
    await expect(submit()).rejects.toMatchObject({ refusal: { code: 'decision_not_ready' } })
  })

  test('takes every step of the procedure where the decision before it was on another', async () => {
    const given = await newDecisionCase(services)
    const number = await published(given)
    await startSecondVersion(given, true)
    const submit = await superseding(given, number, 2)
    await expect(submit()).rejects.toMatchObject(
      blocked(expect.objectContaining({ en: expect.stringContaining('“Published”') })),
    )
  })

  test('may be decided anew without steps where it is the same', async () => {
    const given = await newDecisionCase(services)
    const submit = await superseding(given, await published(given), 1)
    expect(await submit()).toMatchObject({ submittedAt: at.toISOString() })
  })
})

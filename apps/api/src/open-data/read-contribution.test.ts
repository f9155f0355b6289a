import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { newProposal } from '../reviews/testing/review-case.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { ContributionQuery, contributionsFor } from './list-contributions.ts'
import { contributionFor } from './read-contribution.ts'

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function oneIdea() {
  const place = await newPlace(services)
  const author = await newPerson(services, place)
  const idea = await performAs(services, place, author, submitIdea, {
    kind: 'suggestion',
    title: '井边修一条长凳',
    words: '老人走到这里要歇脚。',
    position: toPosition(60, 120),
  })
  return { place, author, idea }
}
const db = () => services.database.kysely

test('an idea is told as the list tells it, however its reference is written', async () => {
  const { place, author, idea } = await oneIdea()
  const list = await contributionsFor(services, place.id, author, ContributionQuery.parse({}))
  const told = list.items.find(({ reference }) => reference === idea.reference)
  expect(told).toBeDefined()
  expect(await contributionFor(db(), place.id, idea.reference)).toEqual(told)
  expect(await contributionFor(db(), place.id, idea.reference.toLowerCase())).toEqual(told)
})

test('a proposal is told from the day on which everybody may know of it', async () => {
  const { place } = await oneIdea()
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const { id } = await newProposal(services, place, planner.personId)
  const { reference } = await db()
    .updateTable('proposal')
    .set({ stage: 'notice' })
    .where('id', '=', id)
    .returning('reference')
    .executeTakeFirstOrThrow()
  expect(await contributionFor(db(), place.id, reference)).toMatchObject({ id, kind: 'proposal' })
  await db().updateTable('proposal').set({ stage: 'draft' }).where('id', '=', id).execute()
  await expect(contributionFor(db(), place.id, reference)).rejects.toMatchObject({
    refusal: { code: 'not_found' },
  })
})

test('what was hidden, and what lies in another place, is not found', async () => {
  const { place, idea } = await oneIdea()
  const other = await newPlace(services)
  const refusal = { refusal: { code: 'not_found' } }
  await expect(contributionFor(db(), other.id, idea.reference)).rejects.toMatchObject(refusal)
  const moderator = await newPerson(services, place, { roles: ['moderator'] })
  await performAs(services, place, moderator, hideIdea, {
    reference: idea.reference,
    reasonCode: 'personal_data',
    reason: '写了别人的电话号码。',
  })
  await expect(contributionFor(db(), place.id, idea.reference)).rejects.toMatchObject(refusal)
})

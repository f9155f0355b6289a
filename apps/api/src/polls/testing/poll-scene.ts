import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { expect } from 'vitest'
import { advanceStage } from '../../proposals/advance-stage.ts'
import { draftProposal } from '../../proposals/draft-proposal.ts'
import { publishNotice } from '../../proposals/publish-notice.ts'
import { addAreas, giveCell } from '../../places/testing/area-scene.ts'
import type { Services } from '../../server/api-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../../testing/services.ts'
import { castBallot } from '../cast-ballot.ts'
import { openPoll } from '../open-poll.ts'

export const both = (zh: string, en = zh) => ({ zh, en })
const { toPosition } = localFrame(liutingLiAnchor)
export const code = (expected: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: expected }) })

/** A place with a planner, a grid worker and a proposal up for notice, for the tests of polls. */
export const pollScene = async () => pollSceneOn(await testServices())

/** The same on services that are open already. */
export async function pollSceneOn<S extends Services>(services: S) {
  const place = await newPlace(services)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  await addAreas(services, place)
  const workerIn = async (cell: string) => {
    const person = await newPerson(services, place, { roles: ['grid_worker'] })
    await giveCell(services, place, person.personId, cell)
    return person
  }
  const worker = await workerIn('west')
  const tenant = () => newPerson(services, place, { relations: ['tenant'] })
  /** Somebody without an account, whom staff noted before. */
  const neighbour = (name?: string) =>
    newPerson(services, place, { relations: ['tenant'], origin: 'staff', ...(name ? { name } : {}) })
  async function inStage(...to: string[]) {
    const lane = {
      id: 'lane',
      name: both('巷', 'Lane'),
      workType: 'paving',
      geometry: { type: 'LineString', coordinates: [toPosition(150, 60), toPosition(150, 300)] },
    }
    const made = await performAs(services, place, planner, draftProposal, {
      title: both('打灯巷铺装', 'Paving'),
      elements: [lane],
    })
    for (const stage of to)
      await performAs(services, place, planner, advanceStage, { reference: made.reference, to: stage })
    return made
  }
  async function noticed() {
    const made = await inStage('screening', 'co_design')
    const notice = {
      days: 30,
      minimumDays: 20,
      legalBasis: both('条例', 'Regulation'),
      postedAt: [both('巷口', 'Lane')],
    }
    await performAs(services, place, planner, publishNotice, { reference: made.reference, ...notice })
    return made
  }
  const { reference, id: proposalId } = await noticed()
  const terms = (seconds: number, more: object = {}) => ({
    reference,
    question: both('怎么铺？', 'Which paving?'),
    options: ['stone', 'mixed', 'asphalt'].map((id) => ({
      id,
      title: both(id),
      facts: [{ label: both('费用', 'Cost'), value: both('1 元', '1 yuan') }],
    })),
    electorate: {
      relations: ['owner', 'tenant'],
      areas: [{ kind: 'place', id: null }],
      eligible: [
        { label: both('户', 'households'), count: 96 },
        { label: both('店', 'shops'), count: 9 },
      ],
      sentence: both('打灯巷 96 户和 9 家店', 'Lantern Lane'),
    },
    closesAt: new Date(Date.now() + seconds * 1000).toISOString(),
    ...more,
  })
  const open = (seconds = 3600, more: object = {}) =>
    performAs(services, place, planner, openPoll, terms(seconds, more))
  const cast = (who: typeof planner, pollId: string, optionId = 'stone') =>
    performAs(services, place, who, castBallot, { pollId, choice: [optionId] })
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
  const ballots = (pollId: string) =>
    services.database.kysely.selectFrom('ballot').selectAll().where('poll_id', '=', pollId).execute()
  return {
    services,
    place,
    planner,
    worker,
    workerIn,
    reference,
    proposalId,
    tenant,
    neighbour,
    inStage,
    noticed,
    terms,
    open,
    cast,
    wait,
    ballots,
  }
}

import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { expect } from 'vitest'
import { newPerson, newPlace, performAs, testServices } from '../../testing/services.ts'
import { advanceStage } from '../advance-stage.ts'
import { draftProposal } from '../draft-proposal.ts'
import { publishNotice } from '../publish-notice.ts'
import type { z } from 'zod'
import type { Verb } from '../../server/verb.ts'

export const both = (zh: string, en = zh) => ({ zh, en })
export const { toPosition } = localFrame(liutingLiAnchor)
export const roof = (ridge: number, east = 138) => ({
  id: 'roof',
  name: both('屋面', 'Roof'),
  workType: 'roof' as const,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        toPosition(110, 130),
        toPosition(east, 130),
        toPosition(east, 165),
        toPosition(110, 165),
        toPosition(110, 130),
      ],
    ],
  },
  heights: { reference: 'ground' as const, ridge: { existing: 5.9, proposed: ridge } },
})
export const draft = (canary = '院落修缮', ridge = 5.9) => ({
  title: both(canary, 'Courtyard repair'),
  summary: both(canary, 'Roofs are repaired.'),
  body: both(`## ${canary}`, '## What changes'),
  elements: [roof(ridge)],
})
export const notice = {
  days: 20,
  minimumDays: 20,
  legalBasis: both('条例第 29 条', 'Regulation, Art. 29'),
  postedAt: [both('打灯巷口', 'Lantern Lane')],
}
export const on = (day: string) => ({ at: new Date(`${day}T09:00:00+08:00`) })

export const code = (expected: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: expected }) })

/** Two places, a planner and a resident of the first, and the steps that most tests of proposals begin with. */
export async function proposalScene() {
  const services = await testServices()
  const place = await newPlace(services)
  const elsewhere = await newPlace(services)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const resident = await newPerson(services, place)
  await services.database.kysely
    .insertInto('zone')
    .values({ place_id: place.id, id: 'Z1', created_at: new Date() })
    .execute()
  const perform = <Input extends z.ZodType, Output>(
    verb: Verb<Input, Output>,
    input: unknown,
    more?: { at?: Date },
  ) => performAs(services, place, planner, verb, input, more)
  const advance = (reference: string, to: string, at?: string) =>
    performAs(services, place, planner, advanceStage, { reference, to }, at ? on(at) : {})

  async function inCoDesign(input: object = draft(), at?: string) {
    const { reference, id } = await performAs(
      services,
      place,
      planner,
      draftProposal,
      input,
      at ? on(at) : {},
    )
    await advance(reference, 'screening', at)
    await advance(reference, 'co_design', at)
    return { reference, id }
  }
  async function noticed(at = '2026-04-20', input: object = draft()) {
    const made = await inCoDesign(input, at)
    return {
      ...made,
      ...(await performAs(
        services,
        place,
        planner,
        publishNotice,
        { reference: made.reference, ...notice },
        on(at),
      )),
    }
  }
  return { services, place, elsewhere, planner, resident, perform, advance, inCoDesign, noticed }
}

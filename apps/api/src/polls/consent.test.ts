import { sql } from '@hetu/db/sql'
import { type Actor, visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { advanceStage } from '../proposals/advance-stage.ts'
import { startVersion } from '../proposals/start-version.ts'
import { performAs } from '../testing/services.ts'
import { defineVerb } from '../server/verb.ts'
import { closeConsents } from './close-consents.ts'
import { closeConsent } from './close-consent.ts'
import { openConsent } from './open-consent.ts'
import { consentsOf } from './read-consent.ts'
import { recordConsent } from './record-consent.ts'
import { both, code, pollScene } from './testing/poll-scene.ts'

const { services, place, planner, worker, reference, proposalId, inStage, noticed, wait } = await pollScene()
afterAll(() => services.close())

describe('consent', () => {
  const holders = [31, 24, 18, 15, 12].map((percent, i) => ({
    id: `h${i + 1}`,
    label: both(`权利人 ${i + 1}`, `Holder ${i + 1}`),
    share: percent / 100,
  }))
  const begin = (seconds: number) =>
    performAs(services, place, planner, openConsent, {
      reference,
      question: both('同意吗？', 'Do you agree?'),
      rule: 'co_owned_repair',
      closesAt: new Date(Date.now() + seconds * 1000).toISOString(),
      holders,
    })
  const seenBy = async (actor: Actor, consentId: string) =>
    (await consentsOf(services.database.kysely, place, actor, proposalId)).find(({ id }) => id === consentId)
  const record = (consentId: string, holderId: string, stance: string, statement: object | null = null) =>
    performAs(services, place, planner, recordConsent, { consentId, holderId, stance, statement })

  test('finds 73 % of the shares valid, keeps the minority statement and names nobody to the public', async () => {
    const { id } = await begin(1)
    for (const holder of ['h1', 'h2', 'h3']) await record(id, holder, 'yes')
    await record(id, 'h4', 'no', both('先给临时住处再动工。', 'First a temporary home.'))
    await expect(performAs(services, place, planner, closeConsent, { consentId: id })).rejects.toEqual(
      code('poll_still_open'),
    )
    await wait(1050)
    expect(
      (await performAs(services, place, planner, closeConsent, { consentId: id })).outcome,
    ).toMatchObject({ isValid: true })
    await expect(record(id, 'h5', 'no')).rejects.toEqual(code('consent_closed'))
    const [seen] = await consentsOf(services.database.kysely, place, visitor, proposalId)
    expect(seen?.outcome?.rows[0]).toEqual({ stance: 'yes', persons: 3, share: 0.73 })
    expect(seen?.statements).toEqual([
      { stance: 'no', words: both('先给临时住处再动工。', 'First a temporary home.') },
    ])
    expect(seen?.holders).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('权利人')
  })
  test('is asked of a version that stays as it is, not of one that somebody still writes', async () => {
    const other = await noticed()
    const ask = (version: number) =>
      performAs(services, place, planner, openConsent, {
        reference: other.reference,
        version,
        question: both('同意吗？', 'Do you agree?'),
        rule: 'co_owned_repair',
        closesAt: new Date(Date.now() + 60_000).toISOString(),
        holders,
      })
    await performAs(services, place, planner, startVersion, { reference: other.reference })
    await expect(ask(2)).rejects.toEqual(code('version_not_frozen'))
    expect(await ask(1)).toMatchObject({ version: 1 })
    const withdrawal = { reference: other.reference, to: 'withdrawn', note: both('不再需要', 'Not needed') }
    await performAs(services, place, planner, advanceStage, withdrawal)
    await expect(ask(1)).rejects.toEqual(code('proposal_given_up'))
    const open = await inStage('screening', 'co_design')
    const early = {
      reference: open.reference,
      question: both('？？', '??'),
      rule: 'co_owned_repair',
      holders,
    }
    await expect(
      performAs(services, place, planner, openConsent, {
        ...early,
        closesAt: new Date(Date.now() + 60_000).toISOString(),
      }),
    ).rejects.toEqual(code('version_not_frozen'))
  })
  test('ends by the clock, with nobody there to close it: nothing is recorded after, and the outcome is stored', async () => {
    const [{ id }, running] = [await begin(1), await begin(3600)]
    await record(id, 'h1', 'yes')
    await wait(1050)
    await expect(record(id, 'h2', 'yes')).rejects.toEqual(code('consent_closed'))
    expect(await seenBy(visitor, id)).toMatchObject({ state: 'counting', outcome: null, statements: [] })
    expect(await closeConsents.run(services)).toBe(1)
    expect(await closeConsents.run(services)).toBe(0)
    expect(await seenBy(visitor, running.id)).toMatchObject({ state: 'open' })
    const closed = await seenBy(visitor, id)
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: { rows: [{ persons: 1, share: 0.31 }, {}, {}] },
    })
    const events = await services.database.kysely
      .selectFrom('event')
      .select(['actor_id', 'is_public'])
      .where('verb', '=', 'close-consent')
      .where(sql<boolean>`after ->> 'consentId' = ${id}`)
      .execute()
    expect(events).toEqual([{ actor_id: null, is_public: true }])
    await expect(performAs(services, place, planner, closeConsent, { consentId: id })).rejects.toEqual(
      code('consent_closed'),
    )
  })
  test('is decided at the moment of writing, not when the request began', async () => {
    const { id } = await begin(1)
    const late = defineVerb({
      ...recordConsent,
      async run(act, input) {
        await wait(1100)
        return recordConsent.run(act, input)
      },
    })
    const input = { consentId: id, holderId: 'h1', stance: 'yes', statement: null }
    await expect(performAs(services, place, planner, late, input)).rejects.toEqual(code('consent_closed'))
  })
  test('tells the public no figure and no words while it is open; staff see the holders', async () => {
    const { id } = await begin(3600)
    await record(id, 'h4', 'no', both('先给临时住处再动工。', 'First a temporary home.'))
    const seen = await seenBy(visitor, id)
    expect(seen).toMatchObject({
      state: 'open',
      holderCount: 5,
      outcome: null,
      statements: [],
      holders: null,
    })
    for (const trace of ['0.15', '"no"', '临时住处']) expect(JSON.stringify(seen)).not.toContain(trace)
    expect((await seenBy(worker, id))?.holders?.find(({ id: holder }) => holder === 'h4')).toMatchObject({
      stance: 'no',
      share: 0.15,
    })
  })
  test('keeps what somebody else recorded before it is changed', async () => {
    const { id } = await begin(3600)
    await record(id, 'h1', 'no', both('不同意', 'I do not agree'))
    await performAs(services, place, worker, recordConsent, {
      consentId: id,
      holderId: 'h1',
      stance: 'yes',
      statement: null,
    })
    const event = await services.database.kysely
      .selectFrom('event')
      .select(['before', 'is_public'])
      .where('verb', '=', 'record-consent')
      .where('actor_id', '=', worker.personId)
      .executeTakeFirstOrThrow()
    expect(event).toEqual({
      is_public: false,
      before: {
        holderId: 'h1',
        stance: 'no',
        statement: both('不同意', 'I do not agree'),
        recordedBy: planner.personId,
      },
    })
  })
  test('refuses a closing time that is over already', async () => {
    await expect(begin(-60)).rejects.toEqual(code('consent_over'))
  })
  test('refuses a closing time in a year that must be a slip', async () => {
    await expect(begin(366 * 86_400)).rejects.toEqual(code('term_too_long'))
  })
  test('refuses a share too small to be kept', async () => {
    const input = {
      reference,
      question: both('？'),
      rule: 'co_owned_repair',
      closesAt: new Date(Date.now() + 60_000).toISOString(),
      holders: [0.999_999_9, 0.000_000_1].map((share, n) => ({ ...holders[n], share })),
    }
    await expect(performAs(services, place, planner, openConsent, input)).rejects.toEqual(code('bad_input'))
  })
  test('refuses shares that do not add up', async () => {
    const input = {
      reference,
      question: both('？'),
      rule: 'co_owned_repair',
      closesAt: new Date().toISOString(),
      holders: holders.slice(1),
    }
    await expect(performAs(services, place, planner, openConsent, input)).rejects.toEqual(code('bad_input'))
  })
})

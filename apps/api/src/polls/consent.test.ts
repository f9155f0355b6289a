import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { performAs } from '../server/test-services.ts'
import { closeConsent } from './close-consent.ts'
import { openConsent } from './open-consent.ts'
import { listConsents } from './read-consent.ts'
import { recordConsent } from './record-consent.ts'
import { both, code, pollScene } from './poll-scene.ts'

const { services, place, planner, reference, proposalId, wait } = await pollScene()
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
    const [seen] = await listConsents(services.database.kysely, place, visitor, proposalId)
    expect(seen?.outcome.rows[0]).toEqual({ stance: 'yes', persons: 3, share: 0.73 })
    expect(seen?.statements[0]?.words.zh).toBe('先给临时住处再动工。')
    expect(seen?.holders).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('权利人')
  })
  test('refuses a closing time that is over already', async () => {
    await expect(begin(-60)).rejects.toEqual(code('consent_over'))
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

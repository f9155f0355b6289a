import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, performAs } from '../server/test-services.ts'
import { readProposal } from './read-proposal.ts'
import { recordHearing } from './record-hearing.ts'
import { requestHearing } from './request-hearing.ts'
import { both, code, on, proposalScene } from './proposal-scene.ts'

const { services, place, resident, perform, advance, noticed } = await proposalScene()
afterAll(() => services.close())

describe('requestHearing', () => {
  test('is possible while the notice runs, gathers requests without names, and must be answered', async () => {
    const { reference } = await noticed('2026-04-20')
    const another = await newPerson(services, place)
    const ask = (who: typeof resident, at: string) =>
      performAs(services, place, who, requestHearing, { reference, reason: '金丝雀-私下的理由' }, on(at))
    await ask(resident, '2026-05-01')
    expect((await ask(another, '2026-05-02')).requestCount).toBe(2)
    expect((await ask(another, '2026-05-03')).requestCount).toBe(2)
    await expect(ask(resident, '2026-05-12')).rejects.toEqual(code('notice_over'))
    const read = await readProposal(services.database.kysely, place, visitor, reference)
    expect(JSON.stringify(read)).not.toContain('金丝雀')
    expect(read.hearings[0]).toMatchObject({ requestCount: 2, heldAt: null })
    await expect(advance(reference, 'legality_review', '2026-05-20')).rejects.toEqual(
      code('hearing_unanswered'),
    )
    const record = {
      reference,
      calledAt: '2026-05-13T09:00:00+08:00',
      heldAt: '2026-05-22T14:00:00+08:00',
      venue: both('街道二楼', 'Second floor'),
      chair: both('主持人', 'Chair'),
      attendance: [{ who: both('居民', 'Residents'), count: 27 }],
      statements: [],
      record: both('笔录 9 页', 'Nine pages'),
    }
    await expect(
      perform(recordHearing, { ...record, calledAt: '2026-05-18T09:00:00+08:00' }, on('2026-05-23')),
    ).rejects.toEqual(code('hearing_too_soon'))
    await perform(recordHearing, record, on('2026-05-23'))
    await expect(perform(recordHearing, record, on('2026-05-23'))).rejects.toEqual(
      code('hearing_not_requested'),
    )
    await advance(reference, 'legality_review', '2026-05-24')
  })
})

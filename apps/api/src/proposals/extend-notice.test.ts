import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { performAs } from '../testing/services.ts'
import { extendNotice } from './extend-notice.ts'
import { proposalFor } from './read-proposal.ts'
import { both, code, on, proposalScene } from './testing/proposal-scene.ts'

const { services, place, planner, noticed } = await proposalScene()
afterAll(() => services.close())

describe('extendNotice', () => {
  test('only makes a notice longer, with a reason that is shown', async () => {
    const { reference } = await noticed('2026-04-20')
    const extend = (lastDay: string, at = '2026-05-01') =>
      performAs(
        services,
        place,
        planner,
        extendNotice,
        { reference, lastDay, reason: both('下雨，巡展改期', 'Rain') },
        on(at),
      )
    await expect(extend('2026-05-10')).rejects.toEqual(code('notice_only_longer'))
    expect((await extend('2026-05-16')).lastDay).toBe('2026-05-18')
    await expect(extend('2026-06-01', '2026-05-20')).rejects.toEqual(code('notice_over'))
    const { notices, stages } = await proposalFor(services.database.kysely, place, visitor, reference)
    expect(stages.at(-1)?.dueAt, 'the line of stages and the notice say the same end').toBe(
      notices[0]?.closesAt,
    )
    expect(notices[0]?.extensions[0]?.reason.zh).toBe('下雨，巡展改期')
    await expect(
      services.database.kysely
        .updateTable('notice')
        .set({ closes_at: new Date('2026-05-01') })
        .where('id', '=', notices[0]?.id ?? '')
        .execute(),
    ).rejects.toThrow('never shortened')
  })
})

import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { geometry, json } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, performAs } from '../testing/services.ts'
import { advanceStage } from './advance-stage.ts'
import { draftProposal } from './draft-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { proposalsFor } from './list-proposals.ts'
import { publishNotice } from './publish-notice.ts'
import { proposalFor } from './read-proposal.ts'
import { startVersion } from './start-version.ts'
import { both, code, draft, notice, on, proposalScene, roof, toPosition } from './testing/proposal-scene.ts'

const { services, place, planner, perform, advance, inCoDesign, noticed } = await proposalScene()
afterAll(() => services.close())

describe('advanceStage', () => {
  test('sends a materially changed version back to notice', async () => {
    const { reference } = await noticed('2026-04-20')
    await advance(reference, 'revision', '2026-05-13')
    await perform(startVersion, { reference }, on('2026-05-13'))
    await perform(
      editProposal,
      { reference, version: 2, revision: 1, elements: [roof(5.5)] },
      on('2026-05-13'),
    )
    await expect(advance(reference, 'legality_review', '2026-05-14')).rejects.toEqual(
      code('material_change_needs_notice'),
    )
    const again = await performAs(
      services,
      place,
      planner,
      publishNotice,
      { reference, ...notice },
      on('2026-05-14'),
    )
    expect(again.version).toBe(2)
    await expect(advance(reference, 'legality_review', '2026-05-20')).rejects.toEqual(
      code('notice_still_open'),
    )
    await advance(reference, 'legality_review', '2026-07-01')
    await advance(reference, 'decision', '2026-07-02')
  })
  test('an outline that moved is put up for notice again, one drawn anew within a decimetre is not', async () => {
    for (const [east, outcome] of [
      [139, 'refused'],
      [138.05, 'taken'],
    ] as const) {
      const { reference } = await noticed('2026-04-20')
      await advance(reference, 'revision', '2026-05-13')
      await perform(startVersion, { reference }, on('2026-05-13'))
      await perform(
        editProposal,
        { reference, version: 2, revision: 1, elements: [roof(5.9, east)] },
        on('2026-05-13'),
      )
      const next = advance(reference, 'legality_review', '2026-05-14')
      if (outcome === 'refused') await expect(next).rejects.toEqual(code('material_change_needs_notice'))
      else expect(await next).toMatchObject({ stage: 'legality_review' })
    }
  })
  test('lets a failing check into notice and stops it before decision, until the authority grants an exception', async () => {
    const zone: Omit<ZoneVersion, 'geometry' | 'recordedFrom' | 'recordedTo'> = {
      zoneId: 'Z1',
      version: 1,
      name: both('核心保护范围', 'Core area'),
      level: 'city',
      type: 'district_core',
      authority: both('市政府', 'City'),
      legalBasis: { act: both('条例', 'Regulation'), article: both('第 28 条', 'Art. 28') },
      status: 'in_force',
      validFrom: '2021-07-01',
      validTo: null,
      accuracyMetres: 0.1,
      isDefinitive: true,
      documents: [],
      rules: [
        {
          id: 'z1-keep-height',
          kind: 'keep_height',
          severity: 'mandatory',
          article: both('条例第 28 条', 'Art. 28'),
          text: both('保持原有高度', 'Keep the height'),
          parts: ['ridge'],
          toleranceMetres: 0,
          fittingsAbove: 'fail',
        },
      ],
      procedures: [
        { requirement: { kind: 'notice', minimumDays: 30, article: both('第 29 条', 'Art. 29') } },
      ],
    }
    const ring = [
      toPosition(40, 60),
      toPosition(300, 60),
      toPosition(300, 300),
      toPosition(40, 300),
      toPosition(40, 60),
    ]
    const db = services.database.kysely
    await db
      .insertInto('zone_version')
      .values({
        place_id: place.id,
        zone_id: 'Z1',
        version: 1,
        type: 'district_core',
        content: json(zone),
        geometry: geometry({ type: 'Polygon', coordinates: [ring] }),
        status: 'in_force',
        valid_from: '2021-07-01',
        recorded_from: new Date('2021-07-01'),
      })
      .execute()
    const { reference } = await inCoDesign(draft('抬高屋脊', 6.1), '2026-04-20')
    const put = (days: number) =>
      performAs(services, place, planner, publishNotice, { reference, ...notice, days }, on('2026-04-20'))
    await expect(put(20)).rejects.toEqual(code('notice_too_short'))
    expect((await put(30)).failingRules).toBe(1)
    const read = await proposalFor(db, place, visitor, reference)
    expect(read.shown.findings.filter((finding) => finding.result === 'fail')).toHaveLength(1)
    // What the notice says is the least is what law asks for, not the smaller number that was typed.
    expect(read.notices).toMatchObject([{ minimumDays: 30 }])
    await advance(reference, 'legality_review', '2026-06-01')
    await expect(advance(reference, 'decision', '2026-06-02')).rejects.toEqual(code('check_fails'))
    const exceptions = [
      {
        workId: 'roof',
        ruleId: 'z1-keep-height',
        grantedBy: both('文物局', 'Heritage bureau'),
        document: both('批复 1 号', 'No. 1'),
      },
    ]
    await expect(
      performAs(services, place, planner, advanceStage, { reference, to: 'decision', exceptions }),
    ).rejects.toEqual(code('not_allowed'))
    const authority = await newPerson(services, place, { roles: ['authority'] })
    expect(
      await performAs(
        services,
        place,
        authority,
        advanceStage,
        { reference, to: 'decision', exceptions },
        on('2026-06-02'),
      ),
    ).toMatchObject({ stage: 'decision' })
    await db.deleteFrom('zone_version').where('place_id', '=', place.id).execute()
  })
  test('a draft that is given up stays unseen: discarded, never withdrawn', async () => {
    const { reference, id } = await perform(draftProposal, draft('谁也没看过'), on('2026-04-20'))
    const note = both('不做了。', 'Given up.')
    await expect(
      perform(advanceStage, { reference, to: 'withdrawn', note }, on('2026-04-21')),
    ).rejects.toEqual(code('no_such_step'))
    await perform(advanceStage, { reference, to: 'discarded' }, on('2026-04-21'))
    const db = services.database.kysely
    await expect(proposalFor(db, place, visitor, reference)).rejects.toEqual(code('not_found'))
    expect((await proposalsFor(db, place, visitor)).map((each) => each.reference)).not.toContain(reference)
    expect((await proposalFor(db, place, planner, reference)).stage).toBe('discarded')
    const told = await db
      .selectFrom('event')
      .select('is_public')
      .where('place_id', '=', place.id)
      .where('subject_id', '=', id)
      .execute()
    expect(told).toEqual([{ is_public: false }, { is_public: false }])
  })
  test('stops a proposal only with a reason, which everybody can read', async () => {
    const { reference } = await noticed()
    await expect(advance(reference, 'withdrawn', '2026-04-22')).rejects.toMatchObject({
      refusal: { code: 'stage_without_reason', path: ['note'] },
    })
    const note = both('产权人改了主意。', 'The owner changed their mind.')
    await perform(advanceStage, { reference, to: 'withdrawn', note }, on('2026-04-22'))
    const { stages } = await proposalFor(services.database.kysely, place, visitor, reference)
    expect(stages.at(-1)).toMatchObject({ stage: 'withdrawn', note })
  })
  test('the clock of a stage is the one it was given, and ends with the stage', async () => {
    const { reference, closesAt } = await noticed()
    const clock = async () => {
      const all = await proposalsFor(services.database.kysely, place, visitor)
      return all.find((proposal) => proposal.reference === reference)?.dueAt
    }
    expect(await clock()).toBe(closesAt)
    const dueAt = '2026-06-30T16:00:00.000Z'
    const late = { reference, to: 'expert_review', dueAt }
    await expect(perform(advanceStage, late, on('2026-07-01'))).rejects.toMatchObject({
      refusal: { code: 'term_already_over', path: ['dueAt'] },
    })
    await perform(advanceStage, { reference, to: 'expert_review', dueAt }, on('2026-05-13'))
    expect(await clock()).toBe(dueAt)
    await advance(reference, 'revision', '2026-05-14')
    expect(await clock()).toBeNull()
  })
})

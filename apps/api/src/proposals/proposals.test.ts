import { geometry, json } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, performAs, testServices } from '../server/test-services.ts'
import { advanceStage } from './advance-stage.ts'
import { attachPaper } from './attach-paper.ts'
import { draftProposal } from './draft-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { extendNotice } from './extend-notice.ts'
import { linkIdea } from './link-idea.ts'
import { listProposals } from './list-proposals.ts'
import { publishNotice } from './publish-notice.ts'
import { publishVersion } from './publish-version.ts'
import { readDifference, readProposal } from './read-proposal.ts'
import { recordHearing } from './record-hearing.ts'
import { requestHearing } from './request-hearing.ts'
import { startVersion } from './start-version.ts'
import type { z } from 'zod'
import type { Verb } from '../server/verb.ts'

const both = (zh: string, en = zh) => ({ zh, en })
const { toPosition } = localFrame(liutingLiAnchor)
const roof = (ridge: number, east = 138) => ({
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
const draft = (canary = '院落修缮', ridge = 5.9) => ({
  title: both(canary, 'Courtyard repair'),
  summary: both(canary, 'Roofs are repaired.'),
  body: both(`## ${canary}`, '## What changes'),
  elements: [roof(ridge)],
})
const notice = {
  days: 20,
  minimumDays: 20,
  legalBasis: both('条例第 29 条', 'Regulation, Art. 29'),
  postedAt: [both('打灯巷口', 'Lantern Lane')],
}
const on = (day: string) => ({ at: new Date(`${day}T09:00:00+08:00`) })

let services: Awaited<ReturnType<typeof testServices>>
let place: Awaited<ReturnType<typeof newPlace>>
let elsewhere: typeof place
let planner: Awaited<ReturnType<typeof newPerson>>
let resident: typeof planner
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  elsewhere = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  resident = await newPerson(services, place)
  await services.database.kysely
    .insertInto('zone')
    .values({ place_id: place.id, id: 'Z1', created_at: new Date() })
    .execute()
})
afterAll(() => services.close())

const perform = <Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  input: unknown,
  more?: { at?: Date },
) => performAs(services, place, planner, verb, input, more)
const code = (expected: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: expected }) })
const advance = (reference: string, to: string, at?: string) =>
  performAs(services, place, planner, advanceStage, { reference, to }, at ? on(at) : {})

async function inCoDesign(input: object = draft(), at?: string) {
  const { reference, id } = await performAs(services, place, planner, draftProposal, input, at ? on(at) : {})
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

describe('draftProposal', () => {
  test('counts references up and hides the draft from list, page and difference', async () => {
    const { reference } = await performAs(services, place, planner, draftProposal, draft('金丝雀-草案'))
    expect(reference).toMatch(/^P\d+$/)
    const db = services.database.kysely
    for (const actor of [visitor, resident]) {
      expect(JSON.stringify(await listProposals(db, place, actor))).not.toContain('金丝雀')
      await expect(readProposal(db, place, actor, reference)).rejects.toEqual(code('not_found'))
      await expect(readDifference(db, place, actor, reference, 1, 1)).rejects.toEqual(code('not_found'))
    }
    expect(JSON.stringify(await listProposals(db, place, planner))).toContain('金丝雀')
    const events = await db
      .selectFrom('event')
      .select('is_public')
      .where('verb', '=', 'draft-proposal')
      .execute()
    expect(events.every((event) => !event.is_public)).toBe(true)
    await expect(
      performAs(services, place, resident, requestHearing, { reference, reason: '想当面听一听' }),
    ).rejects.toEqual(code('not_found'))
  })
  test('refuses a shape that crosses itself', async () => {
    const bow = {
      ...roof(5.9),
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [122.5, 32],
            [122.501, 32.001],
            [122.501, 32],
            [122.5, 32.001],
            [122.5, 32],
          ],
        ],
      },
    }
    await expect(
      performAs(services, place, planner, draftProposal, { ...draft(), elements: [bow] }),
    ).rejects.toMatchObject({
      refusal: { path: ['elements', 0, 'geometry', 'coordinates'] },
    })
  })
})

describe('publishNotice', () => {
  test('freezes and hashes the version, and ends on a working day at 24:00', async () => {
    const { reference, closesAt, contentHash, id } = await noticed()
    expect(closesAt).toBe('2026-05-11T16:00:00.000Z')
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
    const read = await readProposal(services.database.kysely, place, visitor, reference)
    expect(read).toMatchObject({ stage: 'notice', version: 1, shown: { contentHash } })
    const event = await services.database.kysely
      .selectFrom('event')
      .selectAll()
      .where('subject_id', '=', id)
      .where('verb', '=', 'publish-notice')
      .executeTakeFirstOrThrow()
    expect(event.is_public).toBe(true)
  })
  test('refuses without legal basis, below the minimum, without elements and from a draft, and writes nothing', async () => {
    const { reference } = await inCoDesign()
    const put = (more: object) =>
      performAs(services, place, planner, publishNotice, { reference, ...notice, ...more })
    await expect(put({ legalBasis: null })).rejects.toEqual(code('notice_without_basis'))
    await expect(put({ days: 19 })).rejects.toEqual(code('notice_too_short'))
    const read = await readProposal(services.database.kysely, place, planner, reference)
    expect([read.stage, read.shown.frozenAt, read.notices.length]).toEqual(['co_design', null, 0])
    const raw = await performAs(services, place, planner, draftProposal, draft())
    await expect(
      performAs(services, place, planner, publishNotice, { reference: raw.reference, ...notice }),
    ).rejects.toEqual(code('no_such_step'))
  })
  test('lets nothing of a frozen version change, neither by verb nor in the database', async () => {
    const { reference, id } = await noticed()
    await expect(perform(editProposal, { reference, title: both('改名') })).rejects.toEqual(
      code('version_frozen'),
    )
    await expect(
      perform(attachPaper, { reference, code: 'A1', title: both('图'), base64: 'iVBORw0KGgo=' }),
    ).rejects.toEqual(code('version_frozen'))
    const db = services.database.kysely
    await expect(
      db
        .updateTable('proposal_version')
        .set({ title: json(both('改')) })
        .where('proposal_id', '=', id)
        .execute(),
    ).rejects.toThrow('never changed')
    await expect(db.deleteFrom('element').where('proposal_id', '=', id).execute()).rejects.toThrow(
      'never changed',
    )
    const shape = geometry({ type: 'Point', coordinates: toPosition(1, 1) })
    await expect(
      db
        .insertInto('element')
        .values({
          place_id: place.id,
          proposal_id: id,
          version: 1,
          id: 'x',
          position: 9,
          work: json({}),
          geometry: shape,
        })
        .execute(),
    ).rejects.toThrow('never changed')
  })
  test('is not found from another place', async () => {
    const { reference } = await inCoDesign()
    const other = await newPerson(services, elsewhere, { roles: ['planner'] })
    for (const [verb, input] of [
      [editProposal, {}],
      [publishNotice, notice],
      [startVersion, {}],
      [advanceStage, { to: 'withdrawn' }],
      [extendNotice, { lastDay: '2027-01-01', reason: both('慢') }],
    ] as const) {
      await expect(
        performAs(services, elsewhere, other, verb as never, { reference, ...input }),
      ).rejects.toEqual(code('not_found'))
    }
  })
})

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
    const { notices } = await readProposal(services.database.kysely, place, visitor, reference)
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

describe('startVersion', () => {
  test('keeps the new draft from everybody but staff, in the list and under its number', async () => {
    const { reference } = await noticed('2026-04-20')
    await perform(startVersion, { reference }, on('2026-05-13'))
    await perform(editProposal, { reference, title: both('金丝雀-二版'), elements: [roof(5.5)] })
    const db = services.database.kysely
    const seen = await readProposal(db, place, resident, reference)
    expect(JSON.stringify([seen, await listProposals(db, place, visitor)])).not.toContain('金丝雀')
    expect(seen.versions).toHaveLength(1)
    await expect(readProposal(db, place, resident, reference, 2)).rejects.toEqual(code('not_found'))
    await expect(readDifference(db, place, resident, reference, 1, 2)).rejects.toEqual(code('not_found'))
    expect((await readDifference(db, place, planner, reference, 1, 2)).map((one) => one.kind)).toEqual([
      'height',
    ])
    expect((await readProposal(db, place, planner, reference, 2)).needsNewNotice).toBe(true)
    await expect(perform(startVersion, { reference })).rejects.toEqual(code('version_not_frozen'))
  })
})

describe('advanceStage', () => {
  test('sends a materially changed version back to notice', async () => {
    const { reference } = await noticed('2026-04-20')
    await advance(reference, 'revision', '2026-05-13')
    await perform(startVersion, { reference }, on('2026-05-13'))
    await perform(editProposal, { reference, elements: [roof(5.5)] }, on('2026-05-13'))
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
  test('lets a failing check into notice and stops it before decision, until the authority grants an exception', async () => {
    const zone = {
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
    const read = await readProposal(db, place, visitor, reference)
    expect(read.shown.findings.filter((finding) => finding.result === 'fail')).toHaveLength(1)
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
})

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

describe('linkIdea', () => {
  test('takes up an idea, and never a report of wrongdoing', async () => {
    const { reference } = await inCoDesign()
    const db = services.database.kysely
    const { submitIdea } = await import('../ideas/submit-idea.ts')
    const send = (kind: string) =>
      performAs(services, place, resident, submitIdea, {
        kind,
        title: '井边装灯',
        words: '晚上看不见路。',
        position: toPosition(120, 140),
      })
    const [idea, report] = [await send('suggestion'), await send('report')]
    await perform(linkIdea, { reference, ideaReference: idea.reference, elementId: 'roof' })
    expect((await readProposal(db, place, visitor, reference)).ideas).toMatchObject([
      { reference: idea.reference, elementId: 'roof' },
    ])
    await expect(perform(linkIdea, { reference, ideaReference: report.reference })).rejects.toEqual(
      code('not_found'),
    )
    await expect(
      perform(linkIdea, { reference, ideaReference: idea.reference, elementId: 'no' }),
    ).rejects.toEqual(code('element_unknown'))
  })
})

describe('attachPaper', () => {
  test('takes pictures and PDF, and refuses SVG whatever it calls itself', async () => {
    const { reference } = await inCoDesign()
    const sharp = (await import('sharp')).default
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const send = (bytes: Buffer | string) =>
      perform(attachPaper, {
        reference,
        code: 'A05',
        title: both('厨房', 'Kitchen'),
        base64: Buffer.from(bytes).toString('base64'),
      })
    expect(await send(png)).toMatchObject({ mediaType: 'image/webp', width: 40, height: 30 })
    expect(await send('%PDF-1.7\n')).toMatchObject({ mediaType: 'application/pdf' })
    await expect(send('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')).rejects.toEqual(
      code('file_wrong_kind'),
    )
    await expect(send(Buffer.concat([png.subarray(0, 20), Buffer.from('<svg/>')]))).rejects.toEqual(
      code('file_wrong_kind'),
    )
  })
})

describe('publishVersion', () => {
  test('shows a version to everybody without a notice', async () => {
    const { reference } = await inCoDesign()
    await perform(publishVersion, { reference })
    expect(
      (await readProposal(services.database.kysely, place, visitor, reference)).shown.frozenAt,
    ).not.toBeNull()
  })
})

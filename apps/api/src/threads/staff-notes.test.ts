import { visitor } from '@hetu/domain/people/actor'
import { mayWriteStaffNote } from '@hetu/domain/threads/may-write-staff-note'
import { afterAll, describe, expect, test } from 'vitest'
import { agree, everyRole } from '../testing/agree.ts'
import { newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { newId } from '../server/new-id.ts'
import { listStaffNotes } from './list-staff-notes.ts'
import { openThread } from './open-thread.ts'
import { writeStaffNote } from './write-staff-note.ts'

const services = await testServices()
afterAll(() => services.close())

const staff = ['authority', 'case_handler', 'legality_reviewer', 'moderator', 'planner']

async function scene(subjectKind: 'idea' | 'proposal', isPublic: boolean) {
  const place = await newPlace(services)
  const people = await everyRole(services, place)
  const thread = { placeId: place.id, subjectKind, subjectReference: 'X-1', isPublic, at: new Date() }
  const threadId = await services.database.kysely.transaction().execute((tx) => openThread(tx, thread))
  return { place, people, threadId }
}

describe('notes among staff', () => {
  test.each([
    ['idea', true, staff],
    ['idea', false, ['case_handler', 'moderator']],
    ['proposal', true, staff],
    ['proposal', false, ['authority', 'legality_reviewer', 'planner']],
  ] as const)('on a %s (public: %s) are written and read by %j alone', async (kind, isPublic, who) => {
    const { place, people, threadId } = await scene(kind, isPublic)
    const subject = { subjectKind: kind, isPublic }
    const words = '先去现场看看'
    const wrote = await agree(
      people,
      (actor) => mayWriteStaffNote(subject, actor),
      (actor) => performAs(services, place, actor, writeStaffNote, { threadId, words }),
    )
    const read = await agree(
      people,
      (actor) => mayWriteStaffNote(subject, actor),
      (actor) => readAs(services, place, actor, listStaffNotes, { threadId }),
    )
    for (const answers of [wrote, read]) {
      const permitted = Object.keys(answers).filter((role) => answers[role] === null)
      expect(permitted.toSorted()).toEqual(who)
    }
    const reader = [...people].find(([role]) => role === who[0])?.[1] ?? visitor
    const notes = await readAs(services, place, reader, listStaffNotes, { threadId })
    expect(notes).toHaveLength(who.length)
    expect(notes[0]).toMatchObject({ words, language: 'zh' })
  })

  test('leave only that they were written in the events, for staff alone', async () => {
    const { place, people, threadId } = await scene('idea', true)
    const planner = people.get('planner') ?? visitor
    const { id } = await performAs(services, place, planner, writeStaffNote, {
      threadId,
      words: '金丝雀备注',
    })
    const events = await services.database.kysely
      .selectFrom('event')
      .select(['subject_kind', 'subject_id', 'is_public', 'before', 'after'])
      .where('place_id', '=', place.id)
      .where('verb', '=', 'write-staff-note')
      .execute()
    expect(events).toEqual([
      { subject_kind: 'staff_note', subject_id: id, is_public: false, before: null, after: { threadId } },
    ])
  })

  test('are refused where there is no such thread, and without words', async () => {
    const { place, people } = await scene('idea', true)
    const planner = people.get('planner') ?? visitor
    const note = (input: object) => performAs(services, place, planner, writeStaffNote, input)
    await expect(note({ threadId: newId(), words: '备注' })).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    })
    await expect(note({ threadId: newId(), words: ' \u200B ' })).rejects.toMatchObject({
      refusal: { code: 'bad_input' },
    })
  })
})

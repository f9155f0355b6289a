import { mayAnswerFlag } from '@hetu/domain/oversight/may-answer-flag'
import { mayPerform } from '@hetu/domain/policy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { listNotifications } from '../notifications/list-notifications.ts'
import { notify } from '../notifications/notify.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { agree, everyRole } from '../testing/agree.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { answerFlag } from './answer-flag.ts'
import { listOversightFlags } from './list-oversight-flags.ts'
import { raiseFlag } from './raise-flag.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
})
afterAll(() => services.close())

const code = (name: string) => expect.objectContaining({ refusal: expect.objectContaining({ code: name }) })
const found = { zh: '查过了，灯泡坏了，周五换新的。', en: 'The bulb is broken and is replaced on Friday.' }
const visitor = { personId: null, roles: ['visitor'] as const, relations: [], disciplines: [] }

async function scene(kind = 'request') {
  const [author, watchdog] = await Promise.all([
    newPerson(services, place),
    newPerson(services, place, { roles: ['watchdog'] }),
  ])
  const said = { kind, title: '一盏路灯', words: '巷口晚上太暗。', position: place.site.coordinates[0]?.[0] }
  const idea = await performAs(services, place, author, submitIdea, said)
  const point = {
    subjectKind: 'idea',
    subjectReference: idea.reference.toLowerCase(),
    reason: 'overdue',
    words: '过了期限还没有人去看。',
  }
  return { watchdog, idea, point }
}
const flags = (actor: Parameters<typeof readAs>[2]) => readAs(services, place, actor, listOversightFlags, {})

describe('what a watchdog points at', () => {
  test('is raised by watchdogs alone, once while it waits, and only of what everybody may read', async () => {
    const { watchdog, point, idea } = await scene()
    const people = await everyRole(services, place)
    const raised = await agree(
      people,
      (actor) => mayPerform('raise-flag', actor),
      (actor) => performAs(services, place, actor, raiseFlag, point),
    )
    expect(raised).toMatchObject({ watchdog: null, planner: 'not_allowed', visitor: 'not_signed_in' })
    const again = performAs(services, place, watchdog, raiseFlag, point)
    await expect(again).rejects.toEqual(code('oversight_flag_open'))
    await performAs(services, place, watchdog, raiseFlag, { ...point, reason: 'no_reason' })
    const report = await scene('report')
    for (const reference of [report.idea.reference, 'TST-9999', `${idea.reference}X`])
      await expect(
        performAs(services, place, watchdog, raiseFlag, { ...point, subjectReference: reference }),
      ).rejects.toEqual(code('oversight_subject_unknown'))
  })

  test('is told to everybody without what was written of it, and answered once, in public', async () => {
    const { watchdog, point, idea } = await scene()
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const both = await newPerson(services, place, { roles: ['watchdog', 'planner'] })
    const { id, dueOn } = await performAs(services, place, both, raiseFlag, point)
    const shown = async (actor: Parameters<typeof readAs>[2]) =>
      (await flags(actor)).find((each) => each.id === id)
    expect(await shown(visitor)).toMatchObject({
      subjectReference: idea.reference,
      words: null,
      dueOn,
      isOverdue: false,
      answer: null,
    })
    expect((await shown(watchdog))?.words).toBe(point.words)
    const answered = await agree(
      new Map([['raiser', both], ...(await everyRole(services, place)), ['again', planner]]),
      async (actor) => {
        const flag = await shown(actor)
        return mayAnswerFlag({ isMine: flag?.isMine === true, isAnswered: flag?.answer !== null }, actor)
      },
      (actor) => performAs(services, place, actor, answerFlag, { flagId: id, answer: found }),
    )
    expect(answered).toMatchObject({ raiser: 'own_item', planner: null, again: 'oversight_flag_answered' })
    expect((await shown(visitor))?.answer?.words).toEqual(found)
    await performAs(services, place, watchdog, raiseFlag, point)
  })

  test('leaves the list with an idea that is hidden', async () => {
    const { watchdog, point, idea } = await scene()
    const { id } = await performAs(services, place, watchdog, raiseFlag, point)
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    const grounds = { reasonCode: 'off_topic', reason: '与这件事没有关系' }
    await performAs(services, place, moderator, hideIdea, { reference: idea.reference, ...grounds })
    expect((await flags(visitor)).map((flag) => flag.id)).not.toContain(id)
  })

  test('is told to those who answer, and its answer to whoever pointed', async () => {
    const { watchdog, point } = await scene()
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const { id } = await performAs(services, place, watchdog, raiseFlag, point)
    await performAs(services, place, planner, answerFlag, { flagId: id, answer: found })
    while ((await notify.run(services)) > 0);
    const told = async (person: typeof planner) =>
      (await readAs(services, place, person, listNotifications, {})).notifications
        .filter(({ subjectId }) => subjectId === id)
        .map(({ kind }) => kind)
    expect([await told(planner), await told(watchdog)]).toEqual([['flag_raised'], ['flag_answered']])
  })
})

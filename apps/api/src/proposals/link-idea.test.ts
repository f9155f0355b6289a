import type { Stage } from '@hetu/domain/proposals/stage'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { performAs } from '../testing/services.ts'
import { linkIdea } from './link-idea.ts'
import { proposalFor } from './read-proposal.ts'
import { code, proposalScene, toPosition } from './testing/proposal-scene.ts'

const { services, place, resident, perform, inCoDesign } = await proposalScene()
afterAll(() => services.close())

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
    await perform(linkIdea, { reference, ideaReferences: [idea.reference], elementId: 'roof' })
    expect((await proposalFor(db, place, visitor, reference)).ideas).toMatchObject([
      { reference: idea.reference, elementId: 'roof' },
    ])
    await expect(perform(linkIdea, { reference, ideaReferences: [report.reference] })).rejects.toEqual(
      code('ideas_not_taken'),
    )
    await expect(
      perform(linkIdea, { reference, ideaReferences: [idea.reference], elementId: 'no' }),
    ).rejects.toEqual(code('element_unknown'))
  })

  test('takes up nothing once it was given up: nobody would answer it', async () => {
    const { reference } = await inCoDesign()
    const { submitIdea } = await import('../ideas/submit-idea.ts')
    const idea = await performAs(services, place, resident, submitIdea, {
      kind: 'suggestion',
      title: '井边装灯',
      words: '晚上看不见路。',
      position: toPosition(120, 140),
    })
    const link = () => perform(linkIdea, { reference, ideaReferences: [idea.reference] })
    const inStage = (stage: Stage) =>
      services.database.kysely
        .updateTable('proposal')
        .set({ stage })
        .where('place_id', '=', place.id)
        .where('reference', '=', reference)
        .execute()
    for (const stage of ['withdrawn', 'lapsed', 'refused', 'discarded'] as const) {
      await inStage(stage)
      await expect(link()).rejects.toEqual(code('proposal_given_up'))
    }
    await inStage('evaluation')
    await link()
  })
})

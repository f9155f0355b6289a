import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, performAs } from '../testing/services.ts'
import { editProposal } from './edit-proposal.ts'
import { publishVersion } from './publish-version.ts'
import { proposalFor } from './read-proposal.ts'
import { startVersion } from './start-version.ts'
import { both, proposalScene, roof } from './testing/proposal-scene.ts'

const { services, place, planner, perform, inCoDesign } = await proposalScene()
afterAll(() => services.close())

const colleague = await newPerson(services, place, { roles: ['planner'] })
const asColleague = (input: object) => performAs(services, place, colleague, editProposal, input)
const shown = async (reference: string) =>
  (await proposalFor(services.database.kysely, place, planner, reference)).shown

describe('two planners who save one proposal', () => {
  test('the slower one is refused, given the words of the faster, and nothing of theirs is lost', async () => {
    const { reference } = await inCoDesign()
    const begun = { reference, version: 1, revision: (await shown(reference)).revision }
    const saved = await asColleague({ ...begun, title: both('先存的题目'), costBearer: both('市财政') })
    expect(saved).toEqual({ reference, version: 1, revision: begun.revision + 1 })
    await expect(perform(editProposal, { ...begun, title: both('后存的题目') })).rejects.toMatchObject({
      refusal: {
        code: 'revision_conflict',
        params: { current: 2, version: 1, title: both('先存的题目'), costBearer: both('市财政') },
      },
    })
    expect((await shown(reference)).title).toEqual(both('先存的题目'))
    await perform(editProposal, { ...begun, revision: 2, title: both('两人商量的题目') })
    expect(await shown(reference)).toMatchObject({ revision: 3, title: both('两人商量的题目') })
  })

  test('of two who save at one moment one is told', async () => {
    const { reference } = await inCoDesign()
    const begun = { reference, version: 1, revision: 1 }
    const both_ = await Promise.allSettled([
      perform(editProposal, { ...begun, elements: [roof(5.5)] }),
      asColleague({ ...begun, elements: [roof(5.7)] }),
    ])
    expect(both_.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await shown(reference)).revision).toBe(2)
  })

  test('what was begun on a version that is public by now does not go into the next one', async () => {
    const { reference } = await inCoDesign()
    await perform(publishVersion, { reference })
    await perform(startVersion, { reference })
    await expect(
      perform(editProposal, { reference, version: 1, revision: 1, title: both('旧版上写的') }),
    ).rejects.toMatchObject({ refusal: { code: 'revision_conflict', params: { version: 2 } } })
  })
})

import { expect } from '@playwright/test'
import { test } from './drivers/actor.ts'
import { givenDraft } from './drivers/ideas.ts'
import { givenLooksAs } from './drivers/people.ts'
import { decisionsOf, look, questions, screensOf } from './drivers/screens.ts'

for (const { who, device, screens } of screensOf) {
  test(`screens of ${who ?? 'a visitor'}`, async ({ enters }, { project }) => {
    const actor = await enters(device)
    const troubles: string[] = []
    if (who) await givenLooksAs(actor, who)
    const all = { ...screens, ...(who === null ? await decisionsOf(actor) : {}) }
    for (const [name, address] of Object.entries(all)) {
      await look(actor, `${project.name}-${who ?? 'visitor'}-${name}`, address, troubles)
    }
    expect(troubles).toEqual([])
  })
}

test('screens of somebody who is adding a place', async ({ enters }, { project }) => {
  const actor = await enters('own')
  const troubles: string[] = []
  await givenDraft(actor, actor.say({ zh: '院里修一间共用厨房。', en: 'A shared kitchen for the yard.' }))
  for (const [name, address] of Object.entries(questions)) {
    await look(actor, `${project.name}-${name}`, address, troubles)
  }
  expect(troubles).toEqual([])
})

import { expect } from '@playwright/test'
import { test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'
import { decisionsOf, look, screensOf } from './drivers/screens.ts'

/** A small phone, the largest type and the dark map at once: who needs one of them often needs all. */
for (const { who, screens } of screensOf) {
  test(`small, large and dark: screens of ${who ?? 'a visitor'}`, async ({ enters }, { project }) => {
    const actor = await enters('own')
    await actor.page.setViewportSize({ width: 320, height: 720 })
    await actor.page.addInitScript(() => {
      localStorage.setItem('hetu:text-size', 'largest')
      localStorage.setItem('hetu:theme', 'dark')
    })
    if (who) await givenLooksAs(actor, who)
    const troubles: string[] = []
    const all = { ...screens, ...(who === null ? await decisionsOf(actor) : {}) }
    for (const [name, address] of Object.entries(all)) {
      await look(actor, `${project.name}-small-${who ?? 'visitor'}-${name}`, address, troubles)
    }
    expect(troubles).toEqual([])
  })
}

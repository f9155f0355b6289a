import { join } from 'node:path'
import type { checkProposal } from '@hetu/domain/proposals/check-proposal'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { type Page, expect } from '@playwright/test'
import { test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'
import { scriptForBrowser } from './script-for-browser.ts'

const place = '/api/places/liuting-li'
const fetched = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const response = await page.request.get(`${place}${path}`)
  expect(response.ok(), path).toBe(true)
  return (await response.json()) as Answer
}

/** The day of the place on which a version was frozen: the law of that day was applied. */
const dayOf = (moment: string) => new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Sines differ in the last bit from one engine to the next; half a millimetre on the ground does not. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 8)
  if (Array.isArray(value)) return value.map(nearly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nearly(each)]))
}

test('the browser finds in every frozen version of P1 to P5 what the server kept with it', async ({
  enters,
}) => {
  const planner = await enters('desk')
  const { page } = planner
  await givenLooksAs(planner, 'suNing')
  const { epsg } = await fetched<{ epsg: number }>(page, '')
  await page.goto('about:blank')
  await page.addScriptTag({
    content: await scriptForBrowser(join(import.meta.dirname, 'check-in-page.ts')),
  })
  let compared = 0
  for (const reference of ['P1', 'P2', 'P3', 'P4', 'P5']) {
    const { versions } = await fetched<Proposal>(page, `/proposals/${reference}`)
    for (const { version, frozenAt } of versions) {
      if (!frozenAt) continue
      const { shown } = await fetched<Proposal>(page, `/proposals/${reference}?version=${version}`)
      const { zones, objects } = await fetched<{ zones: ZoneVersion[]; objects: HeritageObject[] }>(
        page,
        `/zones?on=${dayOf(frozenAt)}&knownAt=${encodeURIComponent(frozenAt)}`,
      )
      const found = await page.evaluate(
        ([works, law, things, metres]) => {
          const { checkProposal: check } = globalThis as unknown as { checkProposal: typeof checkProposal }
          return check(works, law, things, metres).findings
        },
        [shown.elements, zones, objects, epsg] as const,
      )
      expect({ reference, version, found }).toEqual({
        reference,
        version,
        found: nearly(shown.findings),
      })
      compared += found.length
    }
  }
  expect(compared).toBeGreaterThan(80)
})

import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import { en } from '../../src/app/testing/catalogue-en.ts'
import type { Actor, Device } from './actor.ts'
import type { CastMember } from './people.ts'

/** Every address of the product, for whom it is, and what it is called in the pictures. */
const open = {
  map: '/',
  list: '/?view=list',
  idea: '/ideas/LTL-0009',
  add: '/add',
  proposals: '/proposals',
  p1: '/proposals/P1',
  p2: '/proposals/P2',
  p3: '/proposals/P3',
  p4: '/proposals/P4',
  p5: '/proposals/P5',
  vote: '/proposals/P2/vote',
  'vote-closed': '/proposals/P3/vote',
  decisions: '/decisions',
  zones: '/zones',
  'zone-changes': '/zones/changes',
  figures: '/figures',
  about: '/about',
  docs: '/docs',
  code: '/code',
  'sign-in': '/sign-in',
  outbox: '/outbox',
  me: '/me',
  desk: '/desk',
  visit: '/visit',
}
export const screensOf: { who: CastMember | null; device: Device; screens: Record<string, string> }[] = [
  { who: null, device: 'own', screens: open },
  {
    who: 'auntieLin',
    device: 'own',
    screens: { me: '/me', vote: '/proposals/P2/vote', p2: '/proposals/P2', idea: '/ideas/LTL-0009' },
  },
  { who: 'xiaoGu', device: 'own', screens: { visit: '/visit' } },
  {
    who: 'suNing',
    device: 'desk',
    screens: {
      desk: '/desk',
      'new-proposal': '/proposals/new',
      compose: '/proposals/P5/compose',
      'compose-frozen': '/proposals/P2/compose',
      'close-out': '/proposals/P4/close-out',
      p5: '/proposals/P5',
      idea: '/ideas/LTL-0014',
      'zone-import': '/zones/import',
      'zone-editor': '/zones/edit?sel=Z5',
      'object-editor': '/zones/objects/edit',
      'zone-changes': '/zones/changes',
      posters: '/posters',
    },
  },
  { who: 'professorCheng', device: 'desk', screens: { desk: '/desk', review: '/proposals/P4/review' } },
  { who: 'chiefZhang', device: 'desk', screens: { desk: '/desk', 'close-out': '/proposals/P4/close-out' } },
  { who: 'moderatorShen', device: 'desk', screens: { desk: '/desk' } },
]

/** The questions of adding, once something is written. */
export const questions = Object.fromEntries([1, 2, 3, 4].map((step) => [`add-${step}`, `/add?step=${step}`]))

/** A key of the catalogue that reached the screen: `ideas.add.next`. */
const namespaces = Object.keys(en).join('|')
const rawKey = new RegExp(`\\b(?:${namespaces})\\.[a-zA-Z]\\w*(?:\\.\\w+)+\\b`)

/** No page has frames of other sites, so the whole of axe runs in the page itself: no second page is opened each time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

/** Opens one screen, takes its picture, and notes what a visitor would stumble over. */
export async function look(
  { page }: Actor,
  name: string,
  address: string,
  troubles: string[],
): Promise<void> {
  const heard: string[] = []
  const listen = (words: string) => heard.push(words)
  const onConsole = (message: { type(): string; text(): string }) =>
    message.type() === 'error' && listen(message.text())
  const onError = (error: Error) => listen(error.message)
  page.on('console', onConsole)
  page.on('pageerror', onError)
  await page.goto(address)
  await expect(page.getByRole('heading').first()).toBeVisible()
  // The stream of live changes never ends, so quiet is a short moment without other requests.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.waitForTimeout(200)
  await page.screenshot({
    path: join(import.meta.dirname, '../../../../test-results/screens', `${name}.png`),
  })
  page.off('console', onConsole)
  page.off('pageerror', onError)

  const body = await page.locator('body').innerText()
  const key = rawKey.exec(body)
  if (key) heard.push(`raw key ${key[0]}`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) heard.push(`${overflow} px too wide`)
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  for (const { id, nodes: found } of violations) {
    const nodes = id === 'target-size' ? await stillTooSmall(page, found) : found
    if (nodes.length === 0) continue
    heard.push(
      `axe ${id}: ${nodes
        .map(({ html }) => html.slice(0, 160))
        .slice(0, 3)
        .join(' | ')}`,
    )
  }
  troubles.push(...heard.map((words) => `${name} ${address}: ${words}`))
}

/** What merely lies half under a fixed bar is scrolled free and measured again. */
async function stillTooSmall<Found extends { target: unknown[] }>(
  page: Page,
  nodes: Found[],
): Promise<Found[]> {
  const remaining: Found[] = []
  for (const node of nodes) {
    const target = String(node.target[0])
    await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const { violations } = await axe(page).include(target).withRules('target-size').analyze()
    if (violations.length > 0) remaining.push(node)
  }
  return remaining
}

/** Decisions have numbers of their own, given when they were published. */
export async function decisionsOf({ page }: Actor): Promise<Record<string, string>> {
  const response = await page.request.get('/api/places/liuting-li/decisions')
  const all = (await response.json()) as { number: string }[]
  return Object.fromEntries(
    all.slice(-2).map(({ number }, n) => [`decision-${n + 1}`, `/decisions/${encodeURIComponent(number)}`]),
  )
}

import { randomUUID } from 'node:crypto'
import type { Locale, LocalText } from '@hetu/domain/language'
import { test as base, expect, type Browser, type Locator, type Page } from '@playwright/test'
import { type Sentences, containing, sentencesIn } from './sentences.ts'

/** Somebody of the story at their own device, with the words of their language. */
export interface Actor {
  page: Page
  locale: Locale
  t: Sentences
  say: (text: LocalText) => string
}

/** A resident has the device of the project; staff always sit at a desk. */
export type Device = 'own' | 'desk'

const desk = {
  viewport: { width: 1440, height: 900 },
  isMobile: false,
  hasTouch: false,
  deviceScaleFactor: 1,
}

async function enter(browser: Browser, locale: Locale, device: Device): Promise<Actor> {
  const context = await browser.newContext(device === 'desk' ? desk : {})
  const t = sentencesIn(locale)
  return { page: await context.newPage(), locale, t, say: (text) => text[locale === 'zh-CN' ? 'zh' : 'en'] }
}

export const test = base.extend<{ enters: (device: Device) => Promise<Actor> }>({
  enters: async ({ browser, locale }, use) => {
    const actors: Actor[] = []
    await use(async (device) => {
      const actor = await enter(browser, locale?.startsWith('zh') ? 'zh-CN' : 'en', device)
      actors.push(actor)
      return actor
    })
    for (const { page } of actors) await page.context().close()
  },
})

/** A field by its whole name; an optional one says so after it. */
export function field({ page, t }: Actor, label: string, within: Page | Locator = page): Locator {
  const optional = t('shared.field.optional')
  return within
    .getByRole('textbox', { name: label, exact: true })
    .or(within.getByRole('textbox', { name: `${label} ${optional}`, exact: true }))
}

/** A date has no role of its own, so it is found by its whole label; an optional one says so after it. */
export function dateField({ page, t }: Actor, label: string, within: Page | Locator = page): Locator {
  const optional = t('shared.field.optional')
  return within
    .getByLabel(label, { exact: true })
    .or(within.getByLabel(`${label} ${optional}`, { exact: true }))
}

export async function choose(
  { page }: Actor,
  label: string,
  option: string | RegExp,
  within: Page | Locator = page,
) {
  await within.getByRole('button', { name: containing(label) }).click()
  await page.getByRole('option', { name: option }).first().click()
}

export function button({ page }: Actor, name: string | RegExp, within: Page | Locator = page): Locator {
  return within.getByRole('button', { name, exact: typeof name === 'string' })
}

/** Opens a folded part of the page unless it is open. */
export async function unfold({ page }: Actor, title: string): Promise<void> {
  const trigger = page.getByRole('button', { name: containing(title) }).and(page.locator('[aria-expanded]'))
  if ((await trigger.getAttribute('aria-expanded')) === 'false') await trigger.click()
}

/** A short message at the edge of the page: what just happened. */
export function news({ page, t }: Actor, words: string): Locator {
  return page
    .getByRole('region', { name: t('shared.toasts') })
    .getByText(words)
    .first()
}

/** What no screen offers (yet) is asked of the server directly, with the rights of the actor. */
export async function asks<Answer>(actor: Actor, path: string, data?: unknown): Promise<Answer> {
  const headers = { 'X-Hetu': '1', 'Idempotency-Key': randomUUID(), 'Accept-Language': actor.locale }
  const response = await actor.page.request.post(`/api/places/liuting-li${path}`, { headers, data })
  expect(response.ok(), `${path}: ${response.status()} ${await response.text()}`).toBe(true)
  return (await response.json()) as Answer
}

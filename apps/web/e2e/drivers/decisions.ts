import { randomUUID } from 'node:crypto'
import { expect, type Locator } from '@playwright/test'
import type { LocalText } from '@hetu/domain/language'
import { type Actor, button, choose, dateField, field, unfold } from './actor.ts'
import { containing } from './sentences.ts'

export async function whenBeginningTheDecision(actor: Actor, reference: string): Promise<void> {
  const { page, t } = actor
  await page.goto(`/proposals/${reference}/close-out`)
  await choose(actor, t('decisions.closeOut.outcome'), t('decisions.outcome.approved'))
  await button(actor, t('decisions.closeOut.start')).click()
  await expect(page.getByRole('heading', { name: t('decisions.closeOut.groups'), exact: true })).toBeVisible()
}

interface Answer {
  name: LocalText
  disposition: 'adopted' | 'explained'
  reason: LocalText
}

/** One input gets its own answer. */
export async function whenAnsweringOne(actor: Actor, label: string, answer: Answer): Promise<void> {
  await inputs(actor).filter({ hasText: label }).first().click()
  await writeGroup(actor, answer)
}

/** Everything that has no group yet gets one answer with its reason. */
export async function whenAnsweringTheRest(actor: Actor, answer: Answer): Promise<void> {
  const { page, t } = actor
  await page
    .getByRole('radiogroup', { name: t('decisions.closeOut.inputs') })
    .getByRole('radio', { name: t('decisions.closeOut.show.open'), exact: true })
    .click()
  const whole = t('decisions.closeOut.selectShown', { count: 777 })
  await inputs(actor)
    .filter({ hasText: new RegExp(whole.replace('777', '\\d+')) })
    .click()
  await writeGroup(actor, answer)
  const nothingOpen = t('decisions.closeOut.counts', { open: 0, grouped: 0, answered: 777 })
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(nothingOpen.replace('777', '\\d+')) }),
  ).toBeVisible()
}

/** Each input is a line to be ticked, its words beside the box. */
function inputs({ page, t }: Actor): Locator {
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t('decisions.closeOut.inputs'), exact: true }) })
  return section.locator('label').filter({ has: page.getByRole('checkbox') })
}

async function writeGroup(actor: Actor, { name, disposition, reason }: Answer): Promise<void> {
  const { page, t, say } = actor
  await button(actor, t('decisions.closeOut.newGroup')).click()
  const dialog = page.getByRole('dialog')
  await both(actor, t('decisions.closeOut.groupTitle'), name, dialog)
  await choose(actor, t('decisions.closeOut.disposition'), t(`decisions.disposition.${disposition}`), dialog)
  await both(actor, t('decisions.closeOut.reason'), reason, dialog)
  await button(actor, t('decisions.closeOut.save'), dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(
    page.getByRole('article').filter({ has: page.getByRole('heading', { name: containing(say(name)) }) }),
  ).toBeVisible()
  await button(actor, t('decisions.closeOut.saveTable')).click()
  await expect(page.getByText(t('decisions.closeOut.notSaved'))).toHaveCount(0)
}

async function both(actor: Actor, label: string, words: LocalText, within?: Locator): Promise<void> {
  const { t } = actor
  await field(actor, `${label} · ${t('decisions.closeOut.zh')}`, within).fill(words.zh)
  await field(actor, `${label} · ${t('decisions.closeOut.en')}`, within).fill(words.en)
}

/** While one word has no answer, the button says why it does nothing, the list names what is open, and past the button it is refused too. */
export async function thenSubmittingIsRefused(actor: Actor, reference: string): Promise<void> {
  const { page, t } = actor
  await expect(button(actor, t('decisions.closeOut.submit'))).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText(containing(t('decisions.blocker.input_open'))).first()).toBeVisible()
  const place = '/api/places/liuting-li'
  const closeOut = await page.request.get(`${place}/proposals/${reference}/close-out`)
  const { decision } = (await closeOut.json()) as { decision: { id: string } }
  const sent = await page.request.post(`${place}/open-decisions/${decision.id}/submission`, {
    headers: { 'X-Hetu': '1', 'Idempotency-Key': randomUUID() },
    data: {},
  })
  expect(sent.status()).toBe(409)
  expect(await sent.json()).toMatchObject({ code: 'decision_not_ready' })
}

/** What was said after the submission has no answer: the authority cannot publish and returns it. */
export async function thenPublishingIsRefused(
  planner: Actor,
  authority: Actor,
  reference: string,
  why: LocalText,
): Promise<void> {
  const { page, t } = authority
  await page.goto(`/proposals/${reference}/close-out`)
  await pressPublish(authority)
  const dialog = page.getByRole('dialog')
  await expect(
    dialog
      .getByRole('alert')
      .or(dialog.getByText(t('shared.problem.title')))
      .first(),
  ).toBeVisible()
  await both(authority, t('decisions.closeOut.returnReason'), why, dialog)
  await button(authority, t('decisions.closeOut.return'), dialog).click()
  await expect(dialog).toHaveCount(0)
  await planner.page.goto(`/proposals/${reference}/close-out`)
  await expect(planner.page.getByText(planner.say(why))).toBeVisible()
}

/** The parts that a decision must have, in both languages. */
export async function whenWritingTheText(actor: Actor, words: LocalText, on: string): Promise<void> {
  const { page, t } = actor
  await unfold(actor, t('decisions.closeOut.text'))
  const parts = [
    'title',
    'summary',
    'authority',
    'signatory',
    'facts',
    'reasons',
    'nextSteps',
    'evaluation',
  ] as const
  for (const part of parts) await both(actor, t(`decisions.content.${part}`), words)
  const challenge = page.getByRole('group', { name: t('decisions.content.challenge') })
  await button(actor, t('decisions.content.add'), challenge).click()
  await both(actor, t('decisions.content.body'), words, challenge)
  await both(actor, t('decisions.content.address'), words, challenge)
  await dateField(actor, t('decisions.content.until'), challenge).fill(on)
  await dateField(actor, t('decisions.content.effectiveOn')).fill(on)
  await button(actor, t('decisions.closeOut.save')).click()
  await expect(page.getByText(t('decisions.closeOut.nothing'))).toBeVisible()
}

export async function whenSubmitting(actor: Actor): Promise<void> {
  const { page, t } = actor
  await button(actor, t('decisions.closeOut.submit')).click()
  await expect(page.getByText(t('decisions.closeOut.awaiting'))).toBeVisible()
}

async function pressPublish(actor: Actor): Promise<void> {
  const { page, t } = actor
  await button(actor, t('decisions.closeOut.approve')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(t('decisions.closeOut.approveSure')).click()
  await expect(dialog.getByRole('checkbox', { name: t('decisions.closeOut.approveSure') })).toBeChecked()
  await button(actor, t('decisions.closeOut.approve'), dialog).click()
}

/** The second person finds it on the desk, reads it and publishes it; the answer is its number. */
export async function whenPublishing(actor: Actor, reference: string): Promise<string> {
  const { page, t } = actor
  await page.goto('/desk')
  await expect(page.getByText(t('decisions.open.awaiting_approval')).first()).toBeVisible()
  await page.goto(`/proposals/${reference}/close-out`)
  await pressPublish(actor)
  await expect(page).toHaveURL(/\/decisions\//)
  return decodeURIComponent(page.url().split('/decisions/')[1] ?? '')
}

/** The paper answers each group and its code is intact. */
export async function thenDecisionAnswers({ page, t, say }: Actor, answer: Answer): Promise<void> {
  await expect(page.getByText(say(answer.reason)).first()).toBeVisible()
  await expect(page.getByText(t('decisions.page.intact'))).toBeVisible()
}

import { expect } from '@playwright/test'
import { type Stage, stageNames } from '@hetu/domain/proposals/stage'
import type { LocalText } from '@hetu/domain/language'
import { valueNames, workTypeNames } from '@hetu/domain/zones/zone-names'
import { capital } from '../../src/shared/capital.ts'
import { type Actor, asks, button, choose, field, news, unfold } from './actor.ts'
import { containing } from './sentences.ts'

interface Written {
  title: LocalText
  summary: LocalText
  body: LocalText
}

/** Begins a draft and writes its text; the answer is its reference. */
export async function whenDraftingAProposal(
  actor: Actor,
  { title, summary, body }: Written,
): Promise<string> {
  const { page, t } = actor
  await page.goto('/proposals/new')
  await field(actor, t('proposals.compose.titleZh')).fill(title.zh)
  await field(actor, t('proposals.compose.titleEn')).fill(title.en)
  await button(actor, t('proposals.compose.create')).click()
  await expect(page).toHaveURL(/\/proposals\/P\d+\/compose/)
  const [, reference = ''] = /\/proposals\/(P\d+)\//.exec(page.url()) ?? []
  for (const [key, words] of [
    ['summaryZh', summary.zh],
    ['summaryEn', summary.en],
    ['bodyZh', body.zh],
    ['bodyEn', body.en],
  ] as const) {
    await field(actor, t(`proposals.compose.${key}`)).fill(words)
  }
  return reference
}

/** Puts a point on the map and then types where exactly it is, in metres from the south-west corner. */
export async function whenDrawingAnElement(
  actor: Actor,
  name: LocalText,
  at: { east: number; north: number },
): Promise<void> {
  const { page, t, say } = actor
  const map = page.getByRole('region', { name: containing(t('shared.drawing.label')) })
  await page.getByRole('radio', { name: t('shared.drawing.mode.point'), exact: true }).click()
  const canvas = page.locator('canvas').first()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('The composer has no map.')
  await expect(map.or(canvas).first()).toBeVisible()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.6)
  await expect(field(actor, t('proposals.compose.nameZh'))).toBeVisible()
  await field(actor, t('proposals.compose.nameZh')).fill(name.zh)
  await field(actor, t('proposals.compose.nameEn')).fill(name.en)
  // Nobody has said what is done there, so the rules say what is missing, not that all is well.
  const live = page.getByRole('region', { name: t('proposals.compose.live') })
  await expect(live).toContainText(t('proposals.check.result.insufficient_data'))
  await choose(actor, t('proposals.compose.workType'), say(workTypeNames.repair))
  await unfold(actor, t('proposals.compose.corners'))
  await typeNumber(actor, t('proposals.compose.east'), at.east)
  await typeNumber(actor, t('proposals.compose.north'), at.north)
}

async function typeNumber(actor: Actor, label: string, value: number): Promise<void> {
  const input = field(actor, label)
  await input.fill(String(value))
  await input.press('Tab')
  // What a survey says stands as it was typed.
  await expect(input).toHaveValue(String(value))
}

export async function whenSettingTheRidge(
  actor: Actor,
  metres: { existing: number; proposed: number },
): Promise<void> {
  const { say, t } = actor
  const { existingRidge, ridge } = valueNames
  await typeNumber(actor, capital(say(existingRidge)), metres.existing)
  await typeNumber(actor, t('proposals.compose.proposed', { what: say(ridge) }), metres.proposed)
}

/** The rules answer while one draws: what is broken, by how much, by which article. */
export async function thenLiveCheckSays(
  { page, t }: Actor,
  result: 'fail' | 'pass',
  words: string,
): Promise<void> {
  const live = page.getByRole('region', { name: t('proposals.compose.live') })
  const finding = live.getByRole('listitem').filter({ hasText: words })
  await expect(finding.first()).toContainText(t(`proposals.check.result.${result}`))
}

export async function thenLiveCheckBreaksNothing({ page, t }: Actor): Promise<void> {
  const live = page.getByRole('region', { name: t('proposals.compose.live') })
  await expect(live.getByText(t('proposals.check.result.fail'), { exact: true })).toHaveCount(0)
}

export async function whenSaving(actor: Actor): Promise<void> {
  const { page, t } = actor
  await button(actor, t('proposals.compose.save')).click()
  await expect(news(actor, t('proposals.compose.saved'))).toBeVisible()
  await expect(page.getByText(t('proposals.compose.unsaved'))).toHaveCount(0)
}

export async function whenTakingUpAnIdea(actor: Actor, ideaReference: string): Promise<void> {
  const { page, t } = actor
  await unfold(actor, t('proposals.compose.linkTitle'))
  await field(actor, t('proposals.compose.linkReference')).fill(ideaReference)
  await button(actor, t('proposals.compose.link')).click()
  await expect(page.getByRole('listitem').filter({ hasText: ideaReference }).first()).toBeVisible()
}

/** Takes the proposal one stage further, on the page where it is written. */
export async function whenAdvancing(
  actor: Actor,
  reference: string,
  stages: readonly Stage[],
): Promise<void> {
  const { page, t, say } = actor
  if (!page.url().endsWith(`/proposals/${reference}/compose`))
    await page.goto(`/proposals/${reference}/compose`)
  for (const stage of stages) {
    const name = t('proposals.step.advance', { stage: say(stageNames[stage]) })
    const step = button(actor, name)
    const folded = button(actor, containing(t('proposals.compose.stages'))).and(
      page.locator('[aria-expanded="false"]'),
    )
    await expect(step.or(folded).first()).toBeVisible()
    if (await folded.isVisible()) await folded.click()
    await takeStep(actor, name, stage)
  }
}

/** Freezes the version and puts it up; the end and the legal basis are said before and after. */
export async function whenPuttingUpForNotice(actor: Actor, reference: string, days: number): Promise<void> {
  const { page, t } = actor
  await button(actor, t('proposals.compose.publish')).click()
  const dialog = page.getByRole('dialog')
  const daysField = field(actor, t('proposals.compose.days'), dialog)
  await daysField.fill(String(days))
  await daysField.press('Tab')
  const basis = actor.locale === 'zh-CN' ? t('proposals.compose.basisZh') : t('proposals.compose.basisEn')
  await expect(field(actor, basis, dialog)).not.toHaveValue('')
  await field(actor, t('proposals.compose.places'), dialog).fill(
    '打灯巷南口公示牌 | Board at the south mouth of Lantern Lane',
  )
  const law = await field(actor, basis, dialog).inputValue()
  await button(actor, t('proposals.compose.publishNow'), dialog).click()
  await expect(page).toHaveURL(new RegExp(`/proposals/${reference}$`))
  await unfold(actor, t('proposals.notice.title'))
  await expect(page.getByText(law).first()).toBeVisible()
  await expect(page.getByText(t('proposals.part.notice'))).toBeVisible()
}

/** What no screen offers on a version that is public: taking up an idea. */
export async function givenIdeaIsTakenUp(
  planner: Actor,
  reference: string,
  ideaReference: string,
): Promise<void> {
  await asks(planner, `/proposals/${reference}/ideas`, { ideaReferences: [ideaReference], elementId: null })
}

/** The authority sends a published proposal back; the step is refused without a reason, and everybody reads it. */
export async function whenSendingBack(authority: Actor, reference: string, reason: LocalText): Promise<void> {
  const { page, t, say } = authority
  await page.goto(`/proposals/${reference}/consultation`)
  const objections = t('proposals.step.advance', { stage: say(stageNames.challenge_window) })
  const sendBack = button(authority, t('proposals.step.stop.remitted'))
  await expect(button(authority, objections).or(sendBack).first()).toBeVisible()
  if (await button(authority, objections).isVisible())
    await takeStep(authority, objections, 'challenge_window')
  await sendBack.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('proposals.step.needsReason'))).toBeVisible()
  const label = t('proposals.step.reason')
  await field(authority, t('shared.field.inChinese', { label }), dialog).fill(reason.zh)
  await field(authority, t('shared.field.inEnglish', { label }), dialog).fill(reason.en)
  await button(authority, t('proposals.step.stop.remitted'), dialog).click()
  await expect(news(authority, t('proposals.step.taken', { stage: say(stageNames.remitted) }))).toBeVisible()
  await page.goto(`/proposals/${reference}`)
  await expect(page.getByText(say(reason)).first()).toBeVisible()
}

async function takeStep(actor: Actor, name: string, to: Stage): Promise<void> {
  const { page, t, say } = actor
  await button(actor, name).click()
  await button(actor, name, page.getByRole('dialog')).click()
  await expect(news(actor, t('proposals.step.taken', { stage: say(stageNames[to]) }))).toBeVisible()
}

import { expect } from '@playwright/test'
import { type Actor, button, choose, dateField, field, news } from './actor.ts'
import { cast } from './people.ts'
import { beginning } from './sentences.ts'

export async function whenInvitingTheExpert(actor: Actor, reference: string, dueOn: string): Promise<void> {
  const { page, t, say } = actor
  await page.goto(`/proposals/${reference}/close-out`)
  await choose(actor, t('reviews.invite.expert'), beginning(say(cast.professorCheng)))
  await choose(actor, t('reviews.invite.discipline'), t('reviews.discipline.heritage'))
  await dateField(actor, t('reviews.invite.due')).fill(dueOn)
  await button(actor, t('reviews.invite.send')).click()
  await expect(news(actor, t('reviews.invite.sent'))).toBeVisible()
}

export async function whenDeclaringNoInterest(actor: Actor, reference: string): Promise<void> {
  const { page, t } = actor
  await page.goto(`/proposals/${reference}/review`)
  await page.getByRole('radiogroup').getByText(t('reviews.interest.none'), { exact: true }).click()
  await button(actor, t('reviews.interest.declare')).click()
  await expect(button(actor, t('reviews.table.addHere'))).toBeVisible()
}

interface Mark {
  words: string
  article: string
  kind: 'condition' | 'question'
  weight: 'must' | 'should'
}

async function writeMark(actor: Actor, { words, article, kind, weight }: Mark): Promise<void> {
  const { page, t } = actor
  const dialog = page.getByRole('dialog')
  await choose(actor, t('reviews.table.kind'), t(`reviews.kind.${kind}`), dialog)
  await choose(actor, t('reviews.table.weight'), t(`reviews.weight.${weight}`), dialog)
  await field(actor, t('reviews.table.body'), dialog).fill(words)
  await field(actor, t('reviews.table.article'), dialog).fill(article)
  await button(actor, t('reviews.table.save'), dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible()
}

export async function whenMarkingThePlace(actor: Actor, mark: Mark): Promise<void> {
  const { page, t } = actor
  await button(actor, t('reviews.table.addHere')).click()
  const dialog = page.getByRole('dialog')
  await expect(field(actor, t('reviews.table.positions'), dialog)).toHaveValue(/122\.50/)
  await writeMark(actor, mark)
}

export async function whenQuotingThePassage(actor: Actor, passage: string, mark: Mark): Promise<void> {
  const { page, t } = actor
  await page.getByRole('tab', { name: t('reviews.table.text') }).click()
  await page.getByRole('tabpanel').getByText(passage).selectText()
  await button(actor, t('reviews.table.quoteSelected')).click()
  await expect(field(actor, t('reviews.table.quote'), page.getByRole('dialog'))).toHaveValue(passage)
  await writeMark(actor, mark)
  await expect(page.getByRole('article').filter({ hasText: passage })).toBeVisible()
}

export async function whenSigning(actor: Actor, summary: string, condition: string): Promise<void> {
  const { page, t } = actor
  await page
    .getByRole('radiogroup', { name: t('reviews.sign.verdict') })
    .getByText(t('reviews.verdict.pass_with_conditions'), { exact: true })
    .click()
  await field(actor, t('reviews.sign.summary')).fill(summary)
  await field(actor, t('reviews.sign.conditions')).fill(condition)
  await button(actor, t('reviews.sign.sign')).click()
  await expect(page.getByText(t('reviews.sign.signed'))).toBeVisible()
}

/** Until it is released, nobody else reads it. */
export async function thenReviewIsSealed(
  { page, t }: Actor,
  reference: string,
  words: string,
): Promise<void> {
  await page.goto(`/proposals/${reference}`)
  await expect(page.getByRole('heading', { name: t('reviews.section.title') })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
}

export async function whenReleasing(actor: Actor, reference: string, words: string): Promise<void> {
  const { page, t } = actor
  await page.goto(`/proposals/${reference}`)
  await button(actor, t('reviews.section.release')).click()
  await expect(page.getByText(words).first()).toBeVisible()
}

export async function whenAnsweringTheMark(
  actor: Actor,
  mark: string,
  answer: { zh: string; en: string },
): Promise<void> {
  const { page, t, say } = actor
  const note = page.getByRole('article').filter({ hasText: mark }).last()
  await button(actor, t('reviews.section.reply'), note).click()
  const dialog = page.getByRole('dialog')
  await choose(actor, t('reviews.section.replyOutcome'), t('reviews.outcome.done'), dialog)
  await field(actor, `${t('reviews.section.replyWords')} · ${t('reviews.section.zh')}`, dialog).fill(
    answer.zh,
  )
  await field(actor, `${t('reviews.section.replyWords')} · ${t('reviews.section.en')}`, dialog).fill(
    answer.en,
  )
  await button(actor, t('reviews.section.send'), dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(note.getByText(say(answer))).toBeVisible()
}

import { expect } from '@playwright/test'
import { type Actor, button, field } from './actor.ts'
import { beginning } from './sentences.ts'

export async function whenSupporting(actor: Actor): Promise<void> {
  const { t } = actor
  const support = button(actor, beginning(t('threads.support')))
  await support.click()
  await expect(support).toHaveAttribute('aria-pressed', 'true')
  await expect(actor.page.getByText(t('threads.yourStance.support'))).toBeVisible()
}

export async function whenCommenting(actor: Actor, words: string): Promise<void> {
  const { page, t } = actor
  await field(actor, t('threads.write')).fill(words)
  await button(actor, t('threads.send')).click()
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await expect(field(actor, t('threads.write'))).toHaveValue('')
}

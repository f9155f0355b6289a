import { expect } from '@playwright/test'
import type { Actor } from './actor.ts'
import { containing } from './sentences.ts'

export async function whenOpeningMine({ page, t }: Actor): Promise<void> {
  await page.goto('/me')
  await expect(page.getByRole('heading', { name: t('notifications.title') })).toBeVisible()
}

/** The page that is open shows the news by itself: whose words, and what became of them. */
export async function thenIsToldOfTheDecision(
  { page, t }: Actor,
  title: string,
  reason: string,
  within = 5_000,
): Promise<void> {
  const news = page
    .getByRole('listitem')
    .filter({ hasText: t('notifications.kind.decision_published', { title }) })
  await expect(news.first()).toContainText(reason, { timeout: within })
}

export async function thenMyWordsAreAnswered(
  { page, t }: Actor,
  reference: string,
  number: string,
): Promise<void> {
  const line = page
    .getByRole('listitem')
    .filter({ hasText: reference })
    .filter({ has: page.getByRole('link', { name: number }) })
  await expect(line.first()).toContainText(containing(t('decisions.mine.state.decided')))
}

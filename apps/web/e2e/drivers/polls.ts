import { expect } from '@playwright/test'
import { type Actor, asks, button } from './actor.ts'
import { beginning } from './sentences.ts'

export const kitchenPoll = {
  question: { zh: '共用厨房的灶台要几个？', en: 'How many stoves shall the shared kitchen have?' },
  options: [
    {
      id: 'two',
      title: { zh: '两个灶台', en: 'Two stoves' },
      facts: [{ label: { zh: '造价', en: 'Cost' }, value: { zh: '2 万元', en: '20,000 yuan' } }],
    },
    {
      id: 'four',
      title: { zh: '四个灶台', en: 'Four stoves' },
      facts: [{ label: { zh: '造价', en: 'Cost' }, value: { zh: '4 万元', en: '40,000 yuan' } }],
    },
  ],
} as const

/** The planner opens it for a week; no screen opens a poll yet. */
export async function givenPollIsOpened(planner: Actor, reference: string): Promise<void> {
  await asks(planner, `/proposals/${reference}/polls`, {
    ...kitchenPoll,
    electorate: {
      relations: ['owner', 'tenant'],
      areas: [{ kind: 'place', id: null }],
      eligible: [{ label: { zh: '户', en: 'households' }, count: 412 }],
      sentence: {
        zh: '柳汀里的业主和租户，每人一票。',
        en: 'Owners and tenants of Liuting Li, one vote a person.',
      },
    },
    closesAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  })
}

type Option = (typeof kitchenPoll.options)[number]['id']

async function choose(actor: Actor, option: Option): Promise<string> {
  const { page, t, say } = actor
  const title = say(kitchenPoll.options.find(({ id }) => id === option)!.title)
  await page
    .getByRole('radiogroup', { name: t('polls.choose') })
    .getByText(title, { exact: true })
    .click()
  await button(actor, t('polls.check')).click()
  await expect(page.getByText(t('polls.checkTitle'))).toBeVisible()
  return title
}

/** Choose, check, cast. */
export async function whenVoting(actor: Actor, reference: string, option: Option): Promise<void> {
  const { page, t } = actor
  await page.goto(`/proposals/${reference}/vote`)
  const title = await choose(actor, option)
  await button(actor, t('polls.cast')).click()
  await expect(page.getByRole('heading', { name: t('polls.counted') })).toBeFocused()
  await expect(page.getByRole('definition').filter({ hasText: title })).toBeVisible()
}

/** The same person chooses anew; the receipt says that it was changed. */
export async function whenChangingTheVote(actor: Actor, option: Option): Promise<void> {
  const { page, t } = actor
  await button(actor, t('polls.changeVote')).click()
  const title = await choose(actor, option)
  await button(actor, t('polls.change')).click()
  await expect(page.getByRole('heading', { name: t('polls.changed') })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: title })).toBeVisible()
  await expect(page.getByText(t('polls.times', { count: 1 }))).toBeVisible()
}

/** Two people took part: a changed ballot counts once, and no choice is shown. */
export async function thenTurnoutIs(
  { page, t, say }: Actor,
  reference: string,
  voted: number,
): Promise<void> {
  await page.goto(`/proposals/${reference}`)
  await expect(page.getByRole('heading', { name: say(kitchenPoll.question) })).toBeVisible()
  await expect(page.getByText(beginning(t('polls.turnout', { voted, eligible: 412 })))).toBeVisible()
}

import { expect } from '@playwright/test'
import { type Actor, button, choose, field } from './actor.ts'
import { beginning, containing } from './sentences.ts'

interface SaidIdea {
  door: string
  kind: 'suggestion' | 'request' | 'complaint' | 'enquiry'
  category: 'kitchen' | 'light' | 'drainage'
  words: string
}

/** A draft as the device keeps it, so that every question can be looked at. */
export async function givenDraft({ page }: Actor, words: string): Promise<void> {
  await page.goto('/docs')
  await page.evaluate((said) => {
    const values = {
      position: [122.5012911, 32.0013347],
      placeName: '',
      isHome: false,
      kind: 'suggestion',
      category: 'kitchen',
      words: said,
      title: '',
    }
    const draft = {
      version: 1,
      values,
      submissionKey: crypto.randomUUID(),
      savedAt: new Date().toISOString(),
    }
    localStorage.setItem('hetu:draft:liuting-li:add', JSON.stringify(draft))
  }, words)
}

/** Answers the five questions one after the other, as far as the last look. */
export async function whenWritingAnIdea(
  actor: Actor,
  { door, kind, category, words }: SaidIdea,
): Promise<void> {
  const { page, t } = actor
  const question = (name: 'where' | 'kind' | 'words' | 'check') =>
    page.getByRole('heading', { name: t(`ideas.add.${name}.question`) })
  await page.goto('/add')
  await expect(question('where')).toBeVisible()
  await page.getByRole('searchbox', { name: t('ideas.add.where.search') }).fill(door)
  await page
    .getByRole('region', { name: t('places.found') })
    .getByRole('button')
    .first()
    .click()
  await button(actor, t('ideas.add.next')).click()

  await expect(question('kind')).toBeFocused()
  await button(actor, beginning(t(`ideas.kind.${kind}`))).click()

  await expect(question('words')).toBeVisible()
  await field(actor, t('ideas.add.words.label')).fill(words)
  const chooser = page.waitForEvent('filechooser')
  await button(actor, t('ideas.photos.add')).click()
  const photo = {
    name: 'corner.jpg',
    mimeType: 'image/jpeg',
    buffer: await page.screenshot({ type: 'jpeg' }),
  }
  await (await chooser).setFiles(photo)
  await expect(page.getByRole('img', { name: t('ideas.photos.number', { number: 1 }) })).toBeVisible()
  await choose(actor, t('ideas.add.words.category'), t(`ideas.category.${category}`))
  await button(actor, t('ideas.add.next')).click()
  await expect(question('check')).toBeVisible()
}

export async function thenSeesSimilarIdeas({ page, t }: Actor): Promise<void> {
  await expect(page.getByText(t('ideas.similar.lead'))).toBeVisible()
  await expect(page.getByRole('link', { name: t('ideas.similar.see') }).first()).toBeVisible()
}

/** None of them is the same: on to the last look, where a visitor is asked to sign in. */
export async function whenGoingOnToSignIn(actor: Actor): Promise<void> {
  const { page, t } = actor
  await page.getByRole('link', { name: t('ideas.add.check.signIn') }).click()
}

/** Back from signing in, everything that was written is still there. */
export async function thenDraftIsKept({ page, t }: Actor, words: string): Promise<void> {
  await expect(page.getByRole('heading', { name: t('ideas.add.check.question') })).toBeVisible()
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await expect(page.getByText(t('ideas.add.check.photoCount', { count: 1 }))).toBeVisible()
}

/** Sends it; the answer is its reference. */
export async function whenSendingTheIdea(actor: Actor): Promise<string> {
  const { page, t } = actor
  await button(actor, t('ideas.add.check.send')).click()
  await expect(page.getByRole('heading', { name: t('ideas.add.sent.title') })).toBeVisible()
  const said = await page
    .getByText(containing(t('ideas.add.sent.reference', { reference: 'LTL-' })))
    .innerText()
  return /LTL-\d{4,}/.exec(said)?.[0] ?? ''
}

export async function thenIdeaHasPhoto({ page, t }: Actor, reference: string): Promise<void> {
  await page.goto(`/ideas/${reference}`)
  const photo = page.getByRole('img', { name: containing(t('ideas.photo', { number: 1 })) }).first()
  await expect(photo).toBeVisible()
  await expect
    .poll(() => photo.evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
}

/** The planner's desk finds it among those that wait for an answer, however many stand before it. */
export async function thenDeskShowsIdea({ page, t }: Actor, reference: string): Promise<void> {
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: containing(t('ideas.desk.unanswered')) })).toBeVisible()
  await page.getByRole('searchbox', { name: t('ideas.desk.search') }).fill(reference)
  await expect(page.getByText(reference, { exact: true })).toBeVisible()
}

/** A second page of the same person, left open on the idea. */
export async function whenOpeningBeside(actor: Actor, reference: string): Promise<Actor> {
  const beside = { ...actor, page: await actor.page.context().newPage() }
  await beside.page.goto(`/ideas/${reference}`)
  await expect(beside.page.getByRole('heading', { name: actor.t('ideas.trail.title') })).toBeVisible()
  return beside
}

/** The trail under the idea shows the published answer, without the page being loaded again. */
export async function thenIdeaShowsAnswer(
  { page, t }: Actor,
  reason: string,
  number: string,
  within = 5_000,
): Promise<void> {
  await expect(page.getByText(reason).first()).toBeVisible({ timeout: within })
  await expect(page.getByText(containing(t('ideas.trail.decision', { number }))).first()).toBeVisible()
}

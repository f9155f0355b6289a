import { type Page, expect } from '@playwright/test'
import { refusalSentences } from '@hetu/domain/refusal'
import { button, test } from './drivers/actor.ts'
import { givenDraft } from './drivers/ideas.ts'

/** One grey pixel with nothing of it to be seen. */
const transparent = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')

/** Red, green and blue of the first pixel of a picture that is shown. */
const firstPixel = (page: Page, name: string) =>
  page.getByRole('img', { name }).evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = document.createElement('canvas')
    const paper = canvas.getContext('2d')
    paper?.drawImage(image, 0, 0)
    return [...(paper?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
  })

test('a drawing on nothing becomes one on white paper, and a photo in HEIC names the phone’s setting', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t, say } = actor
  await givenDraft(actor, t('ideas.add.words.label'))
  await page.goto('/add?step=3')
  const add = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await button(actor, t('ideas.photos.add')).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
  }
  await add('drawing.png', 'image/png', transparent)
  const shown = await firstPixel(page, t('ideas.photos.number', { number: 1 }))
  for (const channel of shown) expect(channel).toBeGreaterThan(250)

  await add('photo.heic', 'image/heic', heic)
  await expect(
    page.getByRole('status').filter({ hasText: say(refusalSentences.photo_is_heic) }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: t('ideas.photos.number', { number: 2 }) })).toHaveCount(0)
})

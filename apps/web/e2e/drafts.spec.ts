import { type BrowserContext, type Page, chromium, expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sentences, sentencesIn } from './drivers/sentences.ts'
import { launchTerms } from './open-browser.ts'

/** `HETU_KILLS=200` for a soak. */
const kills = Number(process.env['HETU_KILLS'] ?? 10)
/** What "saved on this device" promises: so long after the last key it is kept for good. */
const promisedMilliseconds = 300

/** The browser's own process: the one that was told the profile and is no helper of another. */
function processOf(profile: string): number {
  const { stdout } = spawnSync('ps', ['-Aww', '-o', 'pid=,args='], { encoding: 'utf8' })
  const line = stdout.split('\n').find((said) => said.includes(profile) && !said.includes('--type='))
  return Number.parseInt(line ?? '', 10)
}

/** Ends the whole browser at once, as an empty battery does: no page hears of it. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve))
  process.kill(processOf(profile), 'SIGKILL')
  await closed
}

const wordsField = (page: Page, t: Sentences) =>
  page.getByRole('textbox', { name: t('ideas.add.words.label') })

test(
  `${kills} browsers are killed ${promisedMilliseconds} ms after the last key: no word and no photo is lost`,
  { tag: '@quiet' },
  async ({ baseURL, locale }) => {
    test.setTimeout(60_000 + kills * 20_000)
    const t = sentencesIn(locale?.startsWith('zh') ? 'zh-CN' : 'en')
    const profile = mkdtempSync(join(tmpdir(), 'hetu-profile-'))
    const open = async () => {
      const context = await chromium.launchPersistentContext(profile, {
        ...(await launchTerms()),
        locale: locale ?? 'en',
        baseURL,
      })
      const [page = await context.newPage()] = context.pages()
      return { context, page }
    }
    let written = ''
    let photos = 0
    try {
      for (let round = 0; round <= kills; round += 1) {
        const { context, page } = await open()
        await page.goto(round === 0 ? '/add?step=1&c=122.5012911,32.0013347' : '/add?step=3')
        if (round === 0) {
          await page.getByRole('button', { name: t('ideas.add.next') }).click()
          await page.getByRole('button', { name: new RegExp(`^${t('ideas.kind.suggestion')}`) }).click()
        }
        await expect(wordsField(page, t)).toHaveValue(written)
        await expect(
          page.getByRole('img', { name: t('ideas.photos.number', { number: photos }) }),
        ).toHaveCount(photos > 0 ? 1 : 0)
        if (round === kills) {
          await context.close()
          return
        }
        if (photos < 4 && round % 2 === 1) {
          photos += 1
          const chooser = page.waitForEvent('filechooser')
          await page.getByRole('button', { name: t('ideas.photos.add') }).click()
          const buffer = await page.screenshot({ type: 'jpeg' })
          await (await chooser).setFiles({ name: 'corner.jpg', mimeType: 'image/jpeg', buffer })
          await expect(
            page.getByRole('img', { name: t('ideas.photos.number', { number: photos }) }),
          ).toBeVisible()
        }
        const more = `${round} 门口的路灯坏了。`
        await wordsField(page, t).press('Control+End')
        await page.keyboard.type(more)
        written += more
        await page.waitForTimeout(promisedMilliseconds)
        await expect(page.getByText(t('shared.keeping.kept'))).toBeVisible({ timeout: 1 })
        await kill(context, profile)
      }
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  },
)

test('what an older version of the app kept is carried over', async ({ page, locale }) => {
  const t = sentencesIn(locale?.startsWith('zh') ? 'zh-CN' : 'en')
  await page.goto('/docs')
  await page.evaluate(() => {
    const values = { position: [122.5012911, 32.0013347], kind: 'suggestion', words: '旧的话' }
    const draft = {
      version: 1,
      values,
      submissionKey: crypto.randomUUID(),
      savedAt: new Date().toISOString(),
    }
    localStorage.setItem('hetu:draft:liuting-li:add', JSON.stringify(draft))
  })
  for (let visit = 0; visit < 2; visit += 1) {
    await page.goto('/add?step=3')
    await expect(wordsField(page, t)).toHaveValue('旧的话')
    expect(await page.evaluate(() => localStorage.getItem('hetu:draft:liuting-li:add'))).toBeNull()
  }
})

test('a device that keeps nothing is told so with the first word', async ({ page, locale }) => {
  const t = sentencesIn(locale?.startsWith('zh') ? 'zh-CN' : 'en')
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  await page.goto('/add?step=1&c=122.5012911,32.0013347')
  await expect(page.getByText(t('shared.keeping.refused'))).toBeVisible()
  await expect(page.getByText(t('shared.keeping.kept'))).toHaveCount(0)
})

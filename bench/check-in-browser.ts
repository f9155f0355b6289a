import { join } from 'node:path'
import { openBrowser } from '../apps/web/e2e/open-browser.ts'
import { scriptForBrowser } from '../apps/web/e2e/script-for-browser.ts'
import type { BrowserChecks, BrowserTimes } from './browser-checks.ts'

/** The same checks in the browser that the browser tests use, built as the pages are built. */
export async function checkInBrowser(
  checks: BrowserChecks,
): Promise<BrowserTimes & { browserVersion: string }> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><title>bench</title>')
    await page.addScriptTag({
      content: await scriptForBrowser(join(import.meta.dirname, 'browser-checks.ts')),
    })
    const times = await page.evaluate((given) => {
      const { timeChecks } = globalThis as unknown as { timeChecks: (checks: BrowserChecks) => BrowserTimes }
      return timeChecks(given)
    }, checks)
    return { ...times, browserVersion: browser.version() }
  } finally {
    await browser.close()
  }
}

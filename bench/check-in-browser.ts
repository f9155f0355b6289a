import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { openBrowser } from '../apps/web/e2e/open-browser.ts'
import type { BrowserChecks, BrowserTimes } from './browser-checks.ts'

/** The same checks in the browser that the browser tests use, built as the pages are built. */
export async function checkInBrowser(
  checks: BrowserChecks,
): Promise<BrowserTimes & { browserVersion: string }> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><title>bench</title>')
    await page.addScriptTag({ content: await builtScript() })
    const times = await page.evaluate((given) => {
      const { timeChecks } = globalThis as unknown as { timeChecks: (checks: BrowserChecks) => BrowserTimes }
      return timeChecks(given)
    }, checks)
    return { ...times, browserVersion: browser.version() }
  } finally {
    await browser.close()
  }
}

async function builtScript(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'hetu-bench-'))
  try {
    await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        lib: {
          entry: join(import.meta.dirname, 'browser-checks.ts'),
          formats: ['iife'],
          name: 'bench',
          fileName: () => 'bench.js',
        },
      },
    })
    return readFileSync(join(outDir, 'bench.js'), 'utf8')
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

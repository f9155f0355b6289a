import { type Browser, chromium } from '@playwright/test'
import npmChromium from '@sparticuz/chromium'

/** The browser that comes through npm (or `CHROMIUM`), as the tests and the benchmarks open it. */
export async function openBrowser(): Promise<Browser> {
  // One process for everything dies with the second person who enters.
  const args = npmChromium.args.filter((flag) => flag !== '--single-process')
  const executablePath = process.env['CHROMIUM'] ?? (await npmChromium.executablePath())
  return chromium.launch({ executablePath, args })
}

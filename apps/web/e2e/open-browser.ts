import { type Browser, type LaunchOptions, chromium } from '@playwright/test'
import npmChromium from '@sparticuz/chromium'

/** The browser that comes through npm (or `CHROMIUM`), as the tests and the benchmarks open it. */
export async function launchTerms(): Promise<LaunchOptions> {
  // One process for everything dies with the second person who enters.
  const args = npmChromium.args.filter((flag) => flag !== '--single-process')
  return { executablePath: process.env['CHROMIUM'] ?? (await npmChromium.executablePath()), args }
}

export const openBrowser = async (): Promise<Browser> => chromium.launch(await launchTerms())

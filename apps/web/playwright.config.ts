import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchTerms } from './e2e/open-browser.ts'

const results = process.env['HETU_TEST_RESULTS']
const isQuiet = process.env['HETU_E2E_PASS'] === 'quiet'

/** Each worker has a server of its own, so that nobody's test sees what another one wrote. */
const servers = process.env['BASE_URL']?.split(' ') ?? ['http://localhost:3000']
const server = servers[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const desk = { viewport: { width: 1440, height: 900 } }
const [zh, en] = ['zh-CN', 'en-GB']
const wholeLoop = 'whole-loop.spec.ts'

/** Every test runs on a phone in Chinese and on a desk in English; the story of the whole loop the other way round too. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: servers.length,
  // A test that measures time is run when no other one is.
  ...(isQuiet ? { grep: /@quiet/ } : process.env['HETU_E2E_PASS'] ? { grepInvert: /@quiet/ } : {}),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: results
    ? [['list'], ['json', { outputFile: join(results, isQuiet ? 'browser-quiet.json' : 'browser.json') }]]
    : [['list']],
  outputDir: '../../test-results',
  use: {
    ...(server ? { baseURL: server } : {}),
    launchOptions: await launchTerms(),
    // A test that fails a read stands between page and server; where the worker is meant, its test lets it in.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone-zh', use: { ...phone, locale: zh } },
    { name: 'desk-en', use: { ...desk, locale: en } },
    { name: 'phone-en', use: { ...phone, locale: en }, testMatch: wholeLoop },
    { name: 'desk-zh', use: { ...desk, locale: zh }, testMatch: wholeLoop },
  ],
})

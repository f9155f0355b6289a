import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { failedTests, type Results } from './failed-tests.ts'

/** Adds up the result files of vitest and Playwright; prints what failed once more, and the closing line of the run. */
const [folder = '', failedSteps = '0'] = process.argv.slice(2)

let passed = 0
let failed = 0
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const results = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Results
  passed += (results.numPassedTests ?? 0) + (results.stats?.expected ?? 0)
  for (const test of failedTests(results)) process.stdout.write(`\nfailed in ${file}: ${test}\n`)
  failed += (results.numFailedTests ?? 0) + (results.stats?.unexpected ?? 0) + (results.stats?.flaky ?? 0)
}
// A step that broke without a failing test (the build, the lint, a crashed runner) counts as one.
if (Number(failedSteps) > 0 && failed === 0) failed = Number(failedSteps)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 && Number(failedSteps) === 0 ? 0 : 1)

import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A spoilt rule may never come to an end: that is noticed too. */
const longestMilliseconds = 240_000

interface Report {
  testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Runs test files in a copy of the project until the first case fails; its name, or null when all hold. */
export async function firstFailure(folder: string, files: readonly string[]): Promise<string | null> {
  const lacking = files.find((file) => !existsSync(join(folder, file)))
  if (lacking) throw new Error(`There is no ${lacking}.`)
  const outputFile = join(folder, 'test-results.json')
  rmSync(outputFile, { force: true })
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const options = ['run', '--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${outputFile}`]
  const tests = spawn(process.execPath, [vitest, ...options, ...files], {
    cwd: folder,
    env: { ...process.env, HETU_TEST_RESULTS: '' },
    stdio: 'ignore',
    timeout: longestMilliseconds,
    killSignal: 'SIGKILL',
  })
  const status = await new Promise<number | null>((resolve) => tests.once('exit', resolve))
  if (status === 0) return null
  if (!existsSync(outputFile)) return 'no end in time'
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as Report
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find((one) => one.status === 'failed')
  // A scene that cannot be set up any more is no case, but it fails as loudly.
  return (
    failed?.fullName ?? testResults.find(({ message }) => message)?.message.split('\n')[0] ?? 'no case at all'
  )
}

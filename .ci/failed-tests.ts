/** What failed in one result file of vitest or Playwright: a line a test, with the first line of why. */
interface VitestFile {
  name: string
  message?: string
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
}
interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file: string
    tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[]
  }[]
}
export interface Results {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: VitestFile[]
  suites?: PlaywrightSuite[]
  stats?: { expected: number; unexpected: number; flaky: number }
}

export function failedTests(results: Results): string[] {
  const inVitest = (results.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    if (failed.length > 0)
      return failed.map((test) => line(file.name, test.fullName, test.failureMessages?.[0]))
    return file.message ? [line(file.name, 'the file itself', file.message)] : []
  })
  return [...inVitest, ...(results.suites ?? []).flatMap(failedSpecs)]
}

function failedSpecs(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => {
        const why = test.results.find((result) => result.error)?.error?.message
        return line(spec.file, `${spec.title} (${test.projectName}, ${test.status})`, why)
      }),
  )
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

const line = (file: string, name: string, why = ''): string =>
  `${file}: ${name}\n    ${why.trim().split('\n').slice(0, 12).join('\n    ')}`

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** A rule answers its refusal, it does not throw it: whoever only calls it has refused nothing. */
const isCalledInVain = /^\s*(?:await )?may(?:[A-Z]\w*)?\(/

test('what a rule answers is heeded wherever it is asked', () => {
  const files = globSync(['apps/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.ts'], { cwd: root })
  const asking = files.filter((file) => /\bmay[A-Z]\w*\(/.test(readFileSync(join(root, file), 'utf8')))
  expect(asking.length).toBeGreaterThan(50)
  const vain = asking.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at, lines) => {
        // Within a call or after an operator the answer goes to what stands above.
        const isStatement =
          !/[(,=?:|&{>]\s*$|\breturn$/.test(lines[at - 1] ?? '') || /[{;]\s*$/.test(lines[at - 1] ?? '')
        return isCalledInVain.test(line) && isStatement && !/\)\s*(?:\{|=>)/.test(line)
          ? [`${file}:${at + 1}`]
          : []
      }),
  )
  expect(vain).toEqual([])
})

import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The checks add up the results of several runs from files.
const results = process.env['HETU_TEST_RESULTS']
const run = process.env['HETU_TEST_RUN'] ?? 'all'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'packages/{domain,map}/src/**/*.test.{ts,tsx}',
            'sql/seed/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          // Rules keep nothing between two calls and touch nothing global, so their files may share what they import.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['packages/db/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
        },
      },
    ],
    reporters: results
      ? ['default', ['json', { outputFile: join(results, `vitest-${run}.json`) }]]
      : ['default'],
    // Cloning the embedded database takes a second on a small machine; two at a time is what two cores carry.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})

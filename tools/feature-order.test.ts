import { describe, expect, test } from 'vitest'
import { objectionTo } from './feature-order.ts'

describe('objectionTo', () => {
  test('lets a feature read an earlier one, and refuses a look at a later one', () => {
    expect(objectionTo({ from: 'apps/api/src/polls/a.ts', to: 'apps/api/src/ideas/b.ts' })).toBeNull()
    expect(objectionTo({ from: 'apps/api/src/ideas/b.ts', to: 'apps/api/src/polls/a.ts' })).toMatch(/later/)
  })

  test('keeps features of the web app apart', () => {
    expect(objectionTo({ from: 'apps/web/src/polls/a.tsx', to: 'apps/web/src/ideas/b.tsx' })).toMatch(/page/)
    expect(objectionTo({ from: 'apps/web/src/pages/a.tsx', to: 'apps/web/src/ideas/b.tsx' })).toBeNull()
  })

  test('keeps the packages to their edges', () => {
    expect(objectionTo({ from: 'packages/domain/src/ideas/a.ts', to: 'packages/db/src/sql.ts' })).toMatch(
      /must not/,
    )
    expect(objectionTo({ from: 'apps/web/src/ideas/a.ts', to: 'packages/db/src/sql.ts' })).toMatch(/must not/)
    expect(objectionTo({ from: 'apps/api/src/ideas/a.ts', to: 'packages/db/src/sql.ts' })).toBeNull()
  })
})

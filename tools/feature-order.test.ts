import { describe, expect, test } from 'vitest'
import { featureOfMigration, objectionTo, objectionToTable } from './feature-order.ts'

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

  test('keeps the order across packages too', () => {
    const to = 'packages/domain/src/polls/b.ts'
    expect(objectionTo({ from: 'apps/api/src/ideas/a.ts', to })).toMatch(/later/)
    expect(objectionTo({ from: 'apps/web/src/ideas/a.tsx', to })).toMatch(/later/)
    expect(objectionTo({ from: 'apps/api/src/decisions/a.ts', to })).toBeNull()
    expect(objectionTo({ from: 'apps/web/src/pages/a.tsx', to })).toBeNull()
  })

  test('lets the ground know no feature', () => {
    const from = 'apps/api/src/server/a.ts'
    expect(objectionTo({ from, to: 'apps/api/src/people/b.ts' })).toMatch(/ground/)
    expect(objectionTo({ from, to: 'packages/domain/src/people/actor.ts' })).toBeNull()
    expect(objectionTo({ from: 'apps/api/src/ideas/a.ts', to: from })).toBeNull()
  })
})

describe('objectionToTable', () => {
  const from = 'apps/api/src/ideas/a.ts'
  test('lets SQL read tables of earlier features, write its own, and name no later one', () => {
    expect(objectionToTable({ from, table: 'thread', isWrite: false }, 'threads')).toBeNull()
    expect(objectionToTable({ from, table: 'thread', isWrite: true }, 'threads')).toMatch(/threads does/)
    expect(objectionToTable({ from, table: 'idea', isWrite: true }, 'ideas')).toBeNull()
    expect(objectionToTable({ from, table: 'decision', isWrite: false }, 'decisions')).toMatch(/later/)
    expect(objectionToTable({ from, table: 'device', isWrite: true }, null)).toBeNull()
  })

  test('reads the owner of a table from the name of its migration', () => {
    expect(featureOfMigration('20261123T0905Z-ideas-create.sql')).toBe('ideas')
    expect(featureOfMigration('20261123T0905Z-open-data-create.sql')).toBe('open-data')
    expect(featureOfMigration('20261123T0900Z-postgis-enable.sql')).toBeNull()
  })
})

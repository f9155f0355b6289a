import { expect, test } from 'vitest'
import { relations } from '../people/role.ts'
import { relationLabel } from './relation-label.ts'

test('relationLabel names lane or cell, and of a courtyard nothing that tells where somebody lives', () => {
  const lane = { kind: 'lane' as const, name: { zh: '打灯巷', en: 'Lantern Lane' } }
  expect(relationLabel('tenant', lane)).toEqual({ zh: '打灯巷，租户', en: 'Tenant, Lantern Lane' })
  const yard = { kind: 'courtyard' as const, name: { zh: '双井巷7号', en: '7 Twin Wells Lane' } }
  for (const relation of relations) {
    const { zh, en } = relationLabel(relation, yard)
    expect(`${zh}${en}`).not.toMatch(/7|双井巷|Wells/u)
  }
})

import { describe, expect, test } from 'vitest'
import type { ActorRelation } from '../people/actor.ts'
import type { Area } from '../places/area.ts'
import { refusalSentence } from '../refusal.ts'
import { notInElectorate } from './not-in-electorate.ts'

const names: Record<string, { zh: string; en: string }> = {
  lantern: { zh: '打灯巷', en: 'Lantern Lane' },
  y13: { zh: '双井巷13号院', en: 'Twin Wells Lane 13' },
  y07: { zh: '双井巷7号院', en: 'Twin Wells Lane 7' },
}
const nameOf = ({ id }: Area) => names[id ?? ''] ?? { zh: '柳汀里', en: 'Liuting Li' }
const areas: Area[] = [
  { kind: 'lane', id: 'lantern' },
  { kind: 'courtyard', id: 'y13' },
]
const asked = { electorate: { relations: ['owner' as const, 'tenant' as const], areas }, nameOf }
const held = (relation: ActorRelation['relation'], areaId: string): ActorRelation => ({
  relation,
  areaKind: areaId === 'lantern' ? 'lane' : 'courtyard',
  areaId,
})
const said = (relations: ActorRelation[], isSpokenFor = false) => {
  const refusal = notInElectorate(asked, { relations, isSpokenFor })
  expect(refusal.code).toBe('not_in_electorate')
  return { zh: refusalSentence(refusal, 'zh-CN'), en: refusalSentence(refusal, 'en') }
}

describe('notInElectorate', () => {
  test('names the electorate and where the reader stands instead, who can still comment', () => {
    expect(said([held('owner', 'y07')])).toEqual({
      zh: '现在不能投票。这次只请打灯巷和双井巷13号院的业主或租户投票。您登记的是双井巷7号院（业主），不在其中。您仍然可以评论。',
      en: 'No vote is possible now. This vote asks only Lantern Lane and Twin Wells Lane 13 (owner or tenant). You are recorded as owner (Twin Wells Lane 7). You can still comment.',
    })
  })
  test('says that the relation is not asked, to somebody of the very place', () => {
    expect(said([held('shop_keeper', 'lantern')])).toEqual({
      zh: '现在不能投票。打灯巷和双井巷13号院这次只请业主或租户投票。您登记的是打灯巷（店主），不在其中。您仍然可以评论。',
      en: 'No vote is possible now. This vote asks only whoever is owner or tenant in Lantern Lane and Twin Wells Lane 13. You are recorded as shopkeeper (Lantern Lane). You can still comment.',
    })
  })
  test('sends to a grid worker only whom nobody has verified', () => {
    expect(said([]).zh).toContain('请网格员看一看证明')
    expect(said([]).en).toContain('show a grid worker your proof')
    for (const relations of [[held('owner', 'y07')], [held('shop_keeper', 'lantern')]])
      expect(said(relations).zh).not.toContain('网格员')
  })
  test('names every relation that is held', () => {
    expect(said([held('owner', 'y07'), held('worker', 'lantern')]).zh).toContain(
      '您登记的是双井巷7号院（业主）和打灯巷（在这里上班）',
    )
  })
  test('speaks of the person at the door to whoever speaks for them', () => {
    for (const relations of [[], [held('owner', 'y07')], [held('shop_keeper', 'lantern')]]) {
      expect(said(relations, true).zh).toContain('这位')
      expect(said(relations, true).zh).not.toContain('您')
      expect(said(relations, true).en).not.toMatch(/\byou\b/i)
    }
  })
  test('counts what would be too many to read', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ kind: 'lane' as const, id: `l${at}` }))
    const electorate = { relations: ['owner' as const], areas: many }
    const { params } = notInElectorate({ electorate, nameOf }, { relations: [], isSpokenFor: false })
    expect(params?.['reason']).toMatchObject({ zh: expect.stringContaining('和另外 3 处的业主') })
  })
})

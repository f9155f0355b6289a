import type { Annotation } from '@hetu/domain/reviews/annotation'
import { describe, expect, test } from 'vitest'
import { markPassages, type TreeNode } from './mark-passages.ts'

const mark = (id: string, quote: string): Annotation => ({
  id,
  number: 1,
  target: { kind: 'text', quote, prefix: '', suffix: '' },
  kind: 'objection',
  weight: 'must',
  article: null,
  body: { zh: '改', en: 'change' },
  createdAt: '2026-10-05T01:00:00.000Z',
  replies: [],
})

const paragraph = (...words: string[]): { children: TreeNode[] } => ({
  children: words.map((value) => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value }],
  })),
})

const tags = (root: { children: TreeNode[] }) =>
  root.children.map((block) =>
    block.type === 'element'
      ? block.children.map((child) => (child.type === 'element' ? child.tagName : child.type))
      : [],
  )

describe('markPassages', () => {
  test('highlights a passage where it stands and puts its number behind it', () => {
    const root = paragraph('外窗更换为仿古铝合金窗，', '其余不变。')
    markPassages(root, [mark('m', '仿古铝合金窗')], new Map([['m', 'A1']]))
    expect(tags(root)).toEqual([['text', 'mark', 'a', 'text'], ['text']])
    expect(JSON.stringify(root)).toContain('"href":"#mark-m"')
    expect(JSON.stringify(root)).toContain('A1')
  })

  test('carries a passage on through two paragraphs and numbers it once', () => {
    const root = paragraph('外窗改做', '木窗。')
    markPassages(root, [mark('m', '改做木窗')], new Map([['m', '1']]))
    expect(tags(root)).toEqual([
      ['text', 'mark'],
      ['mark', 'a', 'text'],
    ])
  })

  test('leaves a text alone that no longer holds the passage', () => {
    const root = paragraph('外窗改做木窗。')
    markPassages(root, [mark('m', '铝合金窗')], new Map())
    expect(tags(root)).toEqual([['text']])
  })
})

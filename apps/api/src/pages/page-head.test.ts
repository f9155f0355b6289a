import { expect, it } from 'vitest'
import { headLines } from './page-head.ts'

const picture = { address: '/drawn-map/p/1/card.jpg', words: 'The place' }
const head = { title: 't', description: 'd', card: { title: 'A lamp', site: 'Place · Hetu', picture } }
const address = {
  origin: 'https://hetu.example',
  base: '',
  path: '/ideas/P-1',
  saysLanguage: false,
}

it('a page tells search engines its address in each language', () => {
  const lines = headLines(head, 'en', address)
  expect(lines).toContain('<link rel="canonical" href="https://hetu.example/ideas/P-1" />')
  for (const locale of ['zh-CN', 'en'])
    expect(lines).toContain(
      `<link rel="alternate" hreflang="${locale}" href="https://hetu.example/ideas/P-1?lang=${locale}" />`,
    )
})
it('the card of a link has title, place and picture, in the language that the link says', () => {
  const lines = headLines(head, 'zh-CN', { ...address, saysLanguage: true })
  expect(lines).toContain('<meta property="og:title" content="A lamp" />')
  expect(lines).toContain('<meta property="og:site_name" content="Place · Hetu" />')
  expect(lines).toContain('<meta property="og:url" content="https://hetu.example/ideas/P-1?lang=zh-CN" />')
  expect(lines).toContain('<meta property="og:locale" content="zh_CN" />')
  expect(lines).toContain(
    '<meta property="og:image" content="https://hetu.example/drawn-map/p/1/card.jpg" />',
  )
})
it('where nothing is, there is nothing to link to', () => {
  expect(headLines(head, 'en', undefined)).toEqual(['<meta name="description" content="d" />'])
})

import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { pageLocale } from './page-locale.ts'

const app = new Hono().get('*', (c) => c.text(pageLocale(c)))
const localeOf = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(path, { headers })).text()

it('a page is written in the language of the link, else of the kept choice, else of the browser', async () => {
  const kept = { Cookie: 'hetu-language=en', 'Accept-Language': 'zh-CN' }
  expect(await localeOf('/?lang=zh-CN', kept)).toBe('zh-CN')
  expect(await localeOf('/', kept)).toBe('en')
  expect(await localeOf('/', { 'Accept-Language': 'zh-TW,en;q=0.5' })).toBe('zh-CN')
  expect(await localeOf('/', { 'Accept-Language': 'fr-FR,zh;q=0.5' })).toBe('en')
  expect(await localeOf('/')).toBe('zh-CN')
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { writtenPages } from '../testing/written-pages.ts'
import { shownAt } from './page-reads.ts'

const pages = writtenPages()
let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let reference: string
let base: string
let home: Awaited<ReturnType<typeof newPlace>>
const words = '井边的灯坏了，请修。'

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services, pages.folder)
  home = await newPlace(services)
  base = `/api/places/${home.slug}`
  const writer = await server.as((await newPerson(services, home)).personId)
  const [lon = 0, lat = 0] = home.site.coordinates[0]?.[0] ?? []
  const answer = await writer.send('POST', `${base}/ideas`, {
    kind: 'request',
    title: '井边的灯',
    words,
    position: [lon + 0.001, lat + 0.001],
  })
  if (answer.status !== 201) throw new Error(`The idea was refused: ${answer.status}.`)
  ;({ reference } = (await answer.json()) as { reference: string })
})
afterAll(async () => {
  pages.remove()
  await services.close()
})

describe('the page of one thing', () => {
  it('has its words before any script, in the language of the reader', async () => {
    const page = await server.visitor.get(`/ideas/${reference}`, { 'Accept-Language': 'en' })
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Language')).toBe('en')
    expect(page.headers.get('Cache-Control')).toBe('no-cache')
    expect(text).toContain(words)
    expect(text).toContain(`<title>${reference}</title>`)
  })
  it('is kept by nobody between when it was written for somebody who has signed in', async () => {
    const somebody = await server.as((await newPerson(services, home)).personId)
    const page = await somebody.get(`/ideas/${reference}`)
    expect(page.headers.get('Cache-Control')).toBe('private, no-cache')
  })
  it.each([
    '/ideas/TST-9999',
    '/ideas/0198c1a2-0000-7000-8000-000000000001',
    '/proposals/P99',
    // A code that nobody was given, and one whose check sign is wrong.
    '/q/22222222',
    '/q/DRRWCMAC',
    '/decisions/%E0%A4',
    '/nothing',
  ])('answers 404 where there is none: %s', async (path) => {
    const page = await server.visitor.get(path)
    expect(page.status).toBe(404)
    expect(page.headers.get('Content-Type')).toContain('text/html')
    expect(await page.text()).not.toContain('0198c1a2')
  })
  it('leaves other pages to the app', () => {
    for (const path of [
      '/',
      '/ideas',
      '/ideas/',
      '/toString',
      '/proposals/new',
      '/proposals/P1/compose',
      '/toString/x',
    ])
      expect([path, shownAt(path)]).toEqual([path, undefined])
  })
})

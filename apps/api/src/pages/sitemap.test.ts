import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { writtenPages } from '../testing/written-pages.ts'

const pages = writtenPages()
let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let base: string
let prefix: string
const said: string[] = []

beforeAll(async () => {
  services = await testServices()
  const config = { ...services.config, publicUrl: 'https://hetu.example/' }
  server = openTestServer({ ...services, config }, pages.folder)
  const place = await newPlace(services)
  base = `/api/places/${place.slug}`
  prefix = `/drawn-map/${place.slug}`
  const writer = await server.as((await newPerson(services, place)).personId)
  const [lon = 0, lat = 0] = place.site.coordinates[0]?.[0] ?? []
  for (const kind of ['request', 'report']) {
    const position = [lon + 0.001, lat + 0.001]
    const idea = { kind, title: '井边的灯', words: '井边的灯坏了，请修。', position }
    const answer = await writer.send('POST', `${base}/ideas`, idea)
    if (answer.status !== 201) throw new Error(`The idea was refused: ${answer.status}.`)
    said.push(((await answer.json()) as { reference: string }).reference)
  }
})
afterAll(async () => {
  pages.remove()
  await services.close()
})

it('the sitemap holds what everybody may read, and no report', async () => {
  const [request = '', report = ''] = said
  const sitemap = await server.visitor.get('/sitemap.xml')
  const text = await sitemap.text()
  expect(sitemap.headers.get('Content-Type')).toContain('application/xml')
  expect(text).toContain(`<loc>https://hetu.example/ideas/${request}</loc>`)
  expect(text).not.toContain(report)
})
it('robots are led to the sitemap, and away from the many filters of one list', async () => {
  const text = await (await server.visitor.get('/robots.txt')).text()
  expect(text).toContain('Sitemap: https://hetu.example/sitemap.xml')
  expect(text).toContain('Disallow: /?\n')
})
it('the card of a link has a picture of the place in the size that messengers show', async () => {
  const answer = await server.visitor.get(`${prefix}/1/card.jpg`)
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
  const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
  expect((await server.visitor.get(`${prefix}/99/card.jpg`)).status).toBe(404)
})
it('a link in a language is read on in it, also where no script keeps it', async () => {
  const page = await server.visitor.get('/zones?lang=en')
  expect(page.headers.get('Set-Cookie')).toContain('hetu-language=en')
  expect(await page.text()).toContain('<title>head</title>')
})

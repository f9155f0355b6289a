import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestServer } from '../testing/browser.ts'
import { newPlace, testServices } from '../testing/services.ts'
import { writtenPages } from '../testing/written-pages.ts'

const pages = writtenPages()
let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let [first, second] = ['', '']

beforeAll(async () => {
  services = await testServices()
  const config = { ...services.config, publicUrl: 'https://hetu.example/' }
  server = openTestServer({ ...services, config }, pages.folder)
  first = (await newPlace(services)).slug
})
afterAll(async () => {
  pages.remove()
  await services.close()
})

const textAt = async (path: string) => (await server.visitor.get(path)).text()
const placeOf = (page: string) => /<meta name="hetu-place" content="([^"]*)"/.exec(page)?.[1]
const canonicalOf = (page: string) => /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1]

it('the only place has the plain addresses, and is known by them also where its own path was asked', async () => {
  expect(placeOf(await textAt('/zones'))).toBe(first)
  const page = await textAt(`/p/${first}/zones`)
  expect(placeOf(page)).toBe(first)
  expect(canonicalOf(page)).toBe('https://hetu.example/zones')
})

it('of several places each stands below its own path', async () => {
  second = (await newPlace(services)).slug
  for (const slug of [first, second]) {
    const page = await textAt(`/p/${slug}/zones`)
    expect(placeOf(page)).toBe(slug)
    expect(canonicalOf(page)).toBe(`https://hetu.example/p/${slug}/zones`)
  }
})

it('their list is the first page, and an old link leads to the place that was there first', async () => {
  const list = await server.visitor.get('/?q=lane')
  expect(list.status).toBe(200)
  expect(await list.text()).toContain(
    JSON.stringify({ slugs: [first, second], words: 'lane', isFound: true }),
  )
  const old = await server.visitor.get('/ideas/LTL-0001?lang=en')
  expect(old.status).toBe(302)
  expect(old.headers.get('Location')).toBe(`/p/${first}/ideas/LTL-0001?lang=en`)
})

it('an address of no page leads nowhere', async () => {
  for (const path of ['/nothing', '//api/me', '//example.org'])
    expect([path, (await server.visitor.get(path)).status]).toEqual([path, 404])
})

it('a path of no place says so, with the places that there are', async () => {
  const answer = await server.visitor.get('/p/nowhere/zones')
  expect(answer.status).toBe(404)
  const page = await answer.text()
  expect(placeOf(page)).toBeUndefined()
  expect(page).toContain('"isFound":false')
})

it('robots find the sitemap of each place', async () => {
  const index = await textAt('/sitemap.xml')
  for (const slug of [first, second]) {
    expect(index).toContain(`<sitemap><loc>https://hetu.example/p/${slug}/sitemap.xml</loc></sitemap>`)
    expect(await textAt(`/p/${slug}/sitemap.xml`)).toContain(
      `<loc>https://hetu.example/p/${slug}/proposals</loc>`,
    )
  }
})

import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The place of a window at this address, as the page that the server wrote names `written`. */
async function windowAt(pathname: string, written: string) {
  vi.stubGlobal('location', { pathname })
  vi.stubGlobal('document', { querySelector: () => ({ content: written }) })
  const { currentPlaceSlug, pageOf, placeBase } = await import('./place-slug.ts')
  return { slug: currentPlaceSlug(), base: placeBase, page: pageOf(pathname) }
}

it('the path names the place, whatever page the device kept for all of them', async () => {
  expect(await windowAt('/p/west-gate/ideas/WG-0001', 'liuting-li')).toEqual({
    slug: 'west-gate',
    base: '/p/west-gate',
    page: '/ideas/WG-0001',
  })
  vi.resetModules()
  expect(await windowAt('/p/west-gate', 'liuting-li')).toMatchObject({ slug: 'west-gate', page: '/' })
})
it('a plain path is of the place that the server wrote', async () => {
  expect(await windowAt('/proposals', 'liuting-li')).toEqual({
    slug: 'liuting-li',
    base: '',
    page: '/proposals',
  })
})

import { createMemoryHistory, createRouter } from '@tanstack/react-router'
import { expect, it } from 'vitest'
import { routeTree } from '../app/routes.tsx'
import { isPage, pageAddresses } from './page-addresses.ts'

it('the server knows every page of the app', () => {
  const router = createRouter({ routeTree, history: createMemoryHistory() })
  const known = Object.keys(router.routesByPath).toSorted()
  expect(pageAddresses.toSorted()).toEqual(known)
})
it('a path is a page as the app reads it', () => {
  for (const path of ['/', '/zones/', '/proposals/P1/vote', '/ideas/%E4%BA%95'])
    expect([path, isPage(path)]).toEqual([path, true])
  for (const path of ['/nothing', '/ideas', '/proposals/P1/vote/2', '/zonesx'])
    expect([path, isPage(path)]).toEqual([path, false])
})

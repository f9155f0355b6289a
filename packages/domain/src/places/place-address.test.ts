import { expect, it } from 'vitest'
import { baseOfPlace, placeInPath } from './place-address.ts'

it('a path below a place names the place and its page', () => {
  expect(placeInPath('/p/liuting-li')).toEqual({ slug: 'liuting-li', page: '/' })
  expect(placeInPath(`${baseOfPlace('west-gate')}/ideas/WG-0001`)).toEqual({
    slug: 'west-gate',
    page: '/ideas/WG-0001',
  })
})
it('other paths name none', () => {
  for (const path of ['/', '/p', '/p/', '/p/A', '/p/x', '/proposals/p/liuting-li', '/p/liuting.li/'])
    expect(placeInPath(path)).toBeUndefined()
})

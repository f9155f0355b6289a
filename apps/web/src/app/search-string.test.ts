import { describe, expect, it } from 'vitest'
import { MapSearch } from '../shared/map-search.ts'
import { SignInSearch } from './page-search.ts'
import { parseSearch, stringifySearch } from './search-string.ts'

describe('map address', () => {
  it('is readable and comes back as it was', () => {
    const search = MapSearch.parse({
      c: [122.5016, 32.0012],
      z: 17.5,
      kind: ['idea', 'proposal'],
      answered: true,
      mine: true,
      q: '染坊',
    })
    const query = stringifySearch(search)
    expect(query).toBe('?c=122.5016,32.0012&z=17.5&kind=idea,proposal&q=%E6%9F%93%E5%9D%8A&answered=1&mine=1')
    expect(MapSearch.parse(parseSearch(query))).toEqual(search)
  })
  it('drops nonsense instead of failing', () => {
    const search = MapSearch.parse(
      parseSearch('?c=abc&z=99&kind=dragon&status=open&sheet=sideways&answered=no&mine=maybe'),
    )
    expect(JSON.parse(JSON.stringify(search))).toEqual({ status: ['open'] })
  })
})

describe('sign-in address', () => {
  it('leads back only inside the product', () => {
    expect(SignInSearch.parse({ next: '/add?step=3' }).next).toBe('/add?step=3')
    expect(SignInSearch.parse({ next: '//evil.example' }).next).toBeUndefined()
    expect(SignInSearch.parse({ next: 'https://evil.example' }).next).toBeUndefined()
  })
})

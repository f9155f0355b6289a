import { describe, expect, test } from 'vitest'
import { isProblem, readIdeaRow, sameAs } from './idea-import-row.ts'
import { guessedMapping, isAboutPeople } from './idea-mapping.ts'

const defaults = { category: 'other', saidOn: null, timeZone: 'Asia/Shanghai', today: '2026-05-20' } as const
const read = (row: Record<string, string>, more: object = {}) =>
  readIdeaRow(row, { ...guessedMapping(Object.keys(row)), ...more }, defaults)

describe('guessedMapping', () => {
  test('knows the export of FixMyStreet, without who reported', () => {
    const columns = [
      'Report ID',
      'Title',
      'Detail',
      'User Name',
      'Category',
      'Created',
      'Latitude',
      'Longitude',
    ]
    expect(guessedMapping(columns)).toEqual({
      title: 'Title',
      words: 'Detail',
      category: 'Category',
      saidOn: 'Created',
      longitude: 'Longitude',
      latitude: 'Latitude',
      item: 'Report ID',
    })
    expect(columns.filter(isAboutPeople)).toEqual(['User Name'])
  })

  test('knows the export of Decidim, in whatever language', () => {
    const columns = ['id', 'author/name', 'category/name/ca', 'title/ca', 'body/ca', 'address', 'latitude']
    expect(guessedMapping([...columns, 'longitude', 'published_at'])).toMatchObject({
      title: 'title/ca',
      words: 'body/ca',
      category: 'category/name/ca',
      saidOn: 'published_at',
      item: 'id',
    })
  })

  test.each(['姓名', '联系电话', '反映人', 'requestor_name', 'E-Mail', 'authors_names', 'Created by'])(
    '%s tells who somebody is',
    (heading) => expect(isAboutPeople(heading)).toBe(true),
  )
  test.each(['interface_used', '标题', 'category/name/en', 'service_name', 'created_at', 'user_agent'])(
    '%s does not',
    (heading) => expect(isAboutPeople(heading)).toBe(false),
  )
})

describe('readIdeaRow', () => {
  test('takes the title from the words, a category from another’s word, the day by the place’s clock', () => {
    expect(
      read({
        description: '<p>The lamp is out.</p><p>Since Monday.</p>',
        service_name: 'Street lighting',
        requested_datetime: '2026-03-04T20:00:00Z',
        lat: '30.0015',
        long: '120.0015',
        service_request_id: '77',
      }),
    ).toEqual({
      title: 'The lamp is out',
      words: 'The lamp is out.\nSince Monday.',
      category: 'light',
      saidOn: '2026-03-05',
      item: '77',
      lonLat: [120.0015, 30.0015],
      address: null,
    })
  })

  test('reads the title in another language where the first is empty', () => {
    expect(
      read({ 'title/en': '', 'title/ca': 'Més llum', 'body/en': '', 'body/ca': 'Cal més llum' }),
    ).toMatchObject({ title: 'Més llum', words: 'Cal més llum' })
  })

  test('keeps a day as exactly as it is known', () => {
    const day = (date: string, more: object = {}) => read({ words: '路灯坏了', date }, more)
    expect(day('2024年3月')).toMatchObject({ saidOn: '2024-03' })
    expect(day('2024')).toMatchObject({ saidOn: '2024' })
    expect(day('去年')).toMatchObject({ saidOn: null })
    expect(day('03/04/2024')).toMatchObject({ code: 'layer_row_bad_cell' })
    expect(day('03/04/2024', { dateOrder: 'day_first' })).toMatchObject({ saidOn: '2024-04-03' })
    expect(day('2027-01-01')).toMatchObject({ code: 'idea_row_future' })
  })

  test('refuses what says nothing, and coordinates that are none', () => {
    expect(read({ words: '。。。' })).toEqual({ code: 'idea_row_without_words' })
    expect(read({ words: '路灯坏了', lon: '3685123.2', lat: '531234.9' })).toMatchObject({
      code: 'idea_row_bad_coordinates',
    })
  })
})

test('the same identifier of the same source is one, however the words changed', () => {
  const row = (words: string, item: string | null) => {
    const found = read({ words, ...(item && { id: item }) })
    if (isProblem(found)) throw new Error(found.code)
    return found
  }
  expect(sameAs('FixMyStreet', row('路灯坏了', '7'))).toBe(sameAs('fixmystreet ', row('路灯 坏了很久', '7')))
  expect(sameAs('FixMyStreet', row('路灯坏了', '7'))).not.toBe(sameAs('Decidim', row('路灯坏了', '7')))
  expect(sameAs('A', row('路灯坏了。', null))).toBe(sameAs('B', row('路灯 坏了', null)))
})

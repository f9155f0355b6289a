import { describe, expect, it } from 'vitest'
import { pageWriter } from '../first/page-writer.tsx'

describe('the list of several places', () => {
  const city = { zh: '城', en: 'City' }
  const places = [
    {
      slug: 'liuting-li',
      name: { zh: '柳汀里', en: 'Liuting Li' },
      city,
      basemapRevision: 3,
      isDemonstration: true,
    },
    {
      slug: 'west-gate',
      name: { zh: '西门里', en: '<img src=x>' },
      city,
      basemapRevision: 1,
      isDemonstration: false,
    },
  ]
  const write = (asked: string) =>
    pageWriter.writePlaces({ places, words: asked, isFound: true, locale: 'en' })

  it('leads to each place, and says which is a demonstration', async () => {
    const { content } = await write('')
    expect(content).toContain('href="/p/liuting-li/"')
    expect(content).toContain('href="/p/west-gate/"')
    expect(content.match(/A demonstration/g)).toHaveLength(1)
    expect(content).not.toContain('<img src=x')
  })
  it('is searched in both languages, however it is written', async () => {
    const { content } = await write(' 西門 ')
    expect(content).toContain('1 quarter found')
    expect(content).not.toContain('/p/liuting-li/')
    expect((await write('nowhere')).content).toContain('No quarter is called “nowhere”.')
  })
})

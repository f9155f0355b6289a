import type { PolygonShape } from '@hetu/domain/geometry/shape'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { describe, expect, it } from 'vitest'
import type { FirstAnswers } from '@hetu/api/pages/page-writer'
import { pageWriter } from './page-writer.tsx'

const site: PolygonShape = {
  type: 'Polygon',
  coordinates: [
    [
      [122.5, 32],
      [122.51, 32],
      [122.51, 32.01],
      [122.5, 32.01],
      [122.5, 32],
    ],
  ],
}
const place: FirstAnswers['place'] = {
  slug: 'liuting-li',
  name: { zh: '柳汀里', en: 'Liuting Li' },
  city: { zh: '城', en: 'City' },
  referencePrefix: 'LTL',
  timeZone: 'Asia/Shanghai',
  epsg: 4549,
  site,
  households: 1,
  shops: 1,
  contactPhone: '0571-0000',
  servicePromiseDays: 15,
  basemap: { attribution: { zh: '底图', en: 'Base map' }, approvalNumber: null, dataDate: '2026-05-20' },
  basemapRevision: 3,
  isDemonstration: true,
  isOpen: true,
  holidays: [],
}
const hostile = '<img src=x onerror=alert(1)>"\'&'
const idea: Contribution = {
  id: '0198c1a2-0000-7000-8000-000000000001',
  kind: 'idea',
  reference: 'LTL-0001',
  title: { zh: hostile, en: hostile },
  language: 'zh',
  position: [122.505, 32.005],
  status: 'idea',
  category: null,
  author: null,
  placeName: null,
  channel: 'grid_worker',
  supportCount: 3,
  opposeCount: 0,
  commentCount: 0,
  answer: null,
  stage: null,
  changedAt: '2026-11-01T00:00:00Z',
  createdAt: '2026-11-01T00:00:00Z',
} as unknown as Contribution
const list = { version: '7', total: 1, inBox: 1, items: [idea], open: [], next: null }
const answers: FirstAnswers = { place, contributions: { filter: {}, list } }

describe('the first page as the server writes it', () => {
  it('says that there are more than it lists where nobody has counted', async () => {
    const uncounted = { ...list, total: null, inBox: null, next: 'changed~1~one' }
    const { content } = await pageWriter.writeFirstPage({
      base: '',
      query: '',
      locale: 'zh-CN',
      answers: { place, contributions: { filter: {}, list: uncounted } },
    })
    expect(content).toContain('超过 1 条')
    expect(content).not.toContain('全部 1 条')
  })

  it.each(['zh-CN', 'en'] as const)('shows list, map and links in %s before any script', async (locale) => {
    const { title, description, content } = await pageWriter.writeFirstPage({
      base: '',
      query: '',
      locale,
      answers,
    })
    const name = locale === 'en' ? 'Liuting Li' : '柳汀里'
    expect(title).toContain(name)
    expect(description).toContain(name)
    expect(content).toContain('href="/ideas/LTL-0001"')
    expect(content).toContain(`src="/drawn-map/liuting-li/3/${locale}/light.svg"`)
    expect(content).toContain('0571-0000')
  })
  it('below a path of its own, leads to pages below it', async () => {
    const { content } = await pageWriter.writeFirstPage({
      base: '/p/liuting-li',
      query: '',
      locale: 'en',
      answers,
    })
    expect(content).toContain('href="/p/liuting-li/ideas/LTL-0001"')
    expect(content).toContain('href="/p/liuting-li/proposals"')
    expect(content).not.toMatch(/href="\/(?:ideas|proposals|add|me)/)
  })
  it('lets nothing that people wrote become a tag, and keeps to the policy of styles', async () => {
    const { content } = await pageWriter.writeFirstPage({ base: '', query: '', locale: 'en', answers })
    expect(content).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(content).not.toContain('<img src=x')
    expect(content).not.toContain('style=')
    expect(content).not.toContain('<style')
    expect(content).not.toContain('<script')
  })
  it('reads the filter of an address as the app does, and none of a person’s own', () => {
    expect(pageWriter.listQueryOf('?kind=idea&status=open,review&q=井')).toEqual({
      kind: 'idea',
      status: 'open,review',
      q: '井',
    })
    expect(pageWriter.listQueryOf('?mine=1')).toBeNull()
    expect(pageWriter.listQueryOf('?kind=dragon')).toEqual({})
  })
  it('draws the place with its own names only as text', () => {
    const named = {
      type: 'Feature' as const,
      properties: { layer: 'place_label', rank: 1, name_zh: hostile, name_en: 'Well' },
      geometry: { type: 'Point' as const, coordinates: [122.505, 32.005] },
    }
    const basemap = { type: 'FeatureCollection' as const, features: [named] }
    const svg = pageWriter.drawPlace({ basemap, site, locale: 'zh-CN', theme: 'dark' })
    expect(svg).toContain('&#60;img')
    expect(svg).not.toContain('<img')
    expect(pageWriter.drawPlace({ basemap, site, locale: null, theme: 'dark' })).not.toContain('img')
  })
})

const words = '井边的灯坏了，请修。'
const ideaPage: FirstAnswers = {
  place,
  thing: {
    name: 'LTL-0001',
    idea: {
      idea: {
        ...idea,
        ideaKind: 'request',
        title: hostile,
        words,
        language: 'zh',
        placeName: { zh: '井边', en: 'By the well' },
        author: { chosenName: { zh: '老陈', en: 'Old Chen' }, label: null },
        status: 'adopted',
        category: 'other',
        translation: null,
        photos: [{ id: '0198c1a2-0000-7000-8000-000000000009', altText: '', width: 4, height: 3 }],
        answers: [
          {
            disposition: 'adopted',
            reason: { zh: '下月修好。', en: 'It will be mended next month.' },
            referredTo: null,
            at: '2026-11-02T00:00:00Z',
            by: { zh: '规划师', en: 'The planner' },
            decision: null,
          },
        ],
        absorbedBy: [],
        hidden: null,
        state: 'answered',
        isGolden: false,
        isOutside: false,
        isPublic: true,
        persons: 1,
        myStance: null,
        isFollowed: false,
        isMine: false,
        threadId: '0198c1a2-0000-7000-8000-000000000002',
        answerDueOn: null,
        history: [],
      },
      outcome: null,
      comments: [],
      standing: null,
    } as unknown as NonNullable<NonNullable<FirstAnswers['thing']>['idea']>,
  },
}

it('a page of the place alone is headed by it, with its drawing as picture', async () => {
  const head = await pageWriter.writeHead({ locale: 'en', answers: { place } })
  expect(head.title).toBe('Liuting Li · Hetu')
  expect(head.card).toEqual({
    title: 'Liuting Li',
    site: 'Hetu',
    picture: { address: '/drawn-map/liuting-li/3/card.jpg', words: 'Liuting Li' },
  })
})

describe('the page of one thing as the server writes it', () => {
  const path = '/ideas/LTL-0001'
  it.each(['zh-CN', 'en'] as const)('says an idea, its state and its answer in %s', async (locale) => {
    const page = await pageWriter.writeThingPage({ base: '', path, locale, answers: ideaPage })
    expect(page.content).toContain(words)
    expect(page.content).toContain(locale === 'en' ? 'It will be mended next month.' : '下月修好。')
    expect(page.content).toContain('src="/api/places/liuting-li/photos/')
    expect(page.description).toBe(words)
    expect(page.title).toContain(hostile)
    expect(page.card).toEqual({
      title: hostile,
      site: locale === 'en' ? 'Liuting Li · Hetu' : '柳汀里 · 合图',
      picture: {
        address: '/api/places/liuting-li/photos/0198c1a2-0000-7000-8000-000000000009/large',
        words: hostile,
      },
    })
    expect(page.content).not.toContain('<img src=x')
    expect(page.content).not.toContain('style=')
  })
  it.each(['/ideas/0198c1a2-0000-7000-8000-000000000001', '/ideas/0198c1a2%20x', '/ideas/0198c1a2%E0%A4'])(
    'says that there is nothing at an address, leads on, and repeats no name: %s',
    async (unknown) => {
      const page = await pageWriter.writeThingPage({
        base: '',
        path: unknown,
        locale: 'en',
        answers: { place },
      })
      expect(page.content).toContain('href="/"')
      expect(page.content).not.toContain('0198c1a2')
      expect(page.title).not.toContain('0198c1a2')
    },
  )
})

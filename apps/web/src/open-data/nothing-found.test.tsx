import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { beforeEach, expect, test, vi } from 'vitest'
import { loadMessages } from '../app/messages.ts'
import { ContributionList } from './contribution-list.tsx'

const catalogues = { 'zh-CN': await loadMessages('zh-CN'), en: await loadMessages('en') }

const address = vi.hoisted(() => ({ q: undefined as string | undefined }))
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  useNavigate: () => () => {},
  useSearch: () => address,
}))
beforeEach(() => {
  address.q = undefined
})

const shown = (total: number, locale: keyof typeof catalogues = 'zh-CN') =>
  renderToStaticMarkup(
    <IntlProvider locale={locale} messages={catalogues[locale]} timeZone="Asia/Shanghai">
      <ContributionList
        list={{ version: '1', total, inBox: 0, items: [], open: [], next: null }}
        error={null}
        onHover={() => {}}
        onShowAll={() => {}}
        isReadingMore={false}
      />
    </IntlProvider>,
  )

test('a search without result says which words were not found, and offers to clear them', () => {
  address.q = 'zzzz'
  expect(shown(0)).toMatch(/没有哪一条说到“zzzz”/u)
  expect(shown(0)).toContain('>不找了<')
  expect(shown(0)).not.toContain('这里还没有人说过')
  expect(shown(0, 'en')).toMatch(/No result for “zzzz”/u)
  expect(shown(0, 'en')).toContain('>Clear search<')
})

test('when the words are found elsewhere, it says so and leads there', () => {
  address.q = '积水'
  expect(shown(3)).toMatch(/这一屏没有哪一条说到“积水”/u)
  expect(shown(3)).toContain('看全部 3 条')
})

test('without a search nobody has spoken here', () => {
  expect(shown(0)).toContain('这里还没有人说过')
  expect(shown(0)).not.toContain('不找了')
})

import type { Contribution, ContributionList as List } from '@hetu/domain/open-data/contribution'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { loadMessages } from '../app/messages.ts'
import { ContributionList } from './contribution-list.tsx'

const messages = await loadMessages('zh-CN')
vi.mock('./contribution-row.tsx', () => ({
  ContributionRow: ({ item, isSelected }: { item: Contribution; isSelected: boolean }) => (
    <li>
      {isSelected ? '选中 ' : ''}
      {item.id}
    </li>
  ),
}))

const one = { id: 'one' } as Contribution
const shown = (list: Pick<List, 'total' | 'inBox'>, selected?: Contribution) =>
  renderToStaticMarkup(
    <IntlProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <ContributionList
        list={{ version: '1', ...list, items: [one], open: [], next: 'changed~1~one' }}
        error={null}
        selected={selected}
        onHover={() => {}}
        onShowAll={() => {}}
        onMore={() => {}}
        isReadingMore={false}
      />
    </IntlProvider>,
  )

test('a list offers as many more as there are, and another page where nobody has counted', () => {
  expect(shown({ total: 9, inBox: 8 })).toContain('再看 7 条')
  expect(shown({ total: null, inBox: null })).toContain('再看一页')
  expect(shown({ total: 1, inBox: 1 })).not.toContain('button')
})

test('what the address selects is marked where it stands, and stands first where no page holds it', () => {
  const count = { total: 1, inBox: 1 }
  expect(shown(count, one)).toContain('<li>选中 one</li>')
  expect(shown(count, { ...one, id: 'far' })).toContain('<li>选中 far</li><li>one</li>')
})

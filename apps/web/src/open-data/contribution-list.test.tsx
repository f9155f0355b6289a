import type { Contribution, ContributionList as List } from '@hetu/domain/open-data/contribution'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { loadMessages } from '../app/messages.ts'
import { ContributionList } from './contribution-list.tsx'

const messages = await loadMessages('zh-CN')
vi.mock('./contribution-row.tsx', () => ({ ContributionRow: () => <li>一条</li> }))

const shown = (list: Pick<List, 'total' | 'inBox'>) =>
  renderToStaticMarkup(
    <IntlProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <ContributionList
        list={{ version: '1', ...list, items: [{ id: 'one' } as Contribution], next: 'changed~1~one' }}
        error={null}
        selectedId={null}
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

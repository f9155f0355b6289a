import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { valueNames } from '@hetu/domain/zones/zone-names'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { zh } from '../app/testing/catalogue-zh.ts'
import { ElementFields } from './element-fields.tsx'

const element: Element = {
  id: 'a',
  name: { zh: '亭子', en: 'Pavilion' },
  workType: 'new_build',
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  parcel: { id: '7', areaSquareMetres: 300 },
}

/** By other words than the name in which the check misses it. */
const asked: Record<string, string> = {
  consent: '有利害关系业主的意见',
  parcel: '地块编号',
  use: '拟改用途',
}

test('whatever the check may miss in a work, the form has a field for', () => {
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="zh-CN" messages={zh} timeZone="Asia/Shanghai">
        <ElementFields element={element} onChange={() => {}} onRemove={() => {}} />
      </IntlProvider>
    </QueryClientProvider>,
  )
  // The object a rule names is entered with the zones, not with a proposal.
  const values = Object.entries(valueNames).filter(([name]) => name !== 'object')
  const hasField = (words: string) => new RegExp(`>(拟建)?${words}<`).test(page)
  expect(values.filter(([name, words]) => !hasField(asked[name] ?? words.zh))).toEqual([])
})

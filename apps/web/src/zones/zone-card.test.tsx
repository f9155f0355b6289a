import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { zh } from '../app/testing/catalogue-zh.ts'
import { ZoneCard } from './zone-card.tsx'

// The reader's view is kept in the browser, and there is none here.
vi.mock('../shared/reading-view.ts', () => ({ useReadingView: () => ({ isDark: false }) }))

const words = { zh: '老染坊', en: 'old dye works' }
const version = (number: number): ZoneVersion => ({
  zoneId: 'Z5',
  version: number,
  name: words,
  type: 'purple_line',
  level: 'city',
  authority: words,
  legalBasis: { act: words, article: words },
  status: 'in_force',
  validFrom: `202${number}-01-01`,
  validTo: null,
  recordedFrom: `202${number}-01-01T00:00:00Z`,
  recordedTo: null,
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  accuracyMetres: 1,
  isDefinitive: true,
  documents: [],
  rules: [],
  procedures: [],
})

test('the heading counts the versions that are listed, one that comes into force later included', () => {
  const client = new QueryClient()
  client.setQueryData(['zone', 'versions', 'Z5'], [version(3), version(2), version(1)])
  const card = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale="zh-CN" messages={zh} timeZone="Asia/Shanghai">
        <ZoneCard zone={version(2)} />
      </IntlProvider>
    </QueryClientProvider>,
  )
  expect(card).toContain('历次版本（3）')
})

import type { Poll } from '@hetu/domain/polls/poll'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { zh } from '../app/testing/catalogue-zh.ts'
import { PollResult } from './poll-result.tsx'

// The reader's view is kept in the browser, and there is none here.
vi.mock('../shared/reading-view.ts', () => ({ useReadingView: () => ({ isDark: false }) }))

const options = ['stone', 'mixed', 'asphalt'].map((id) => ({ id, title: { zh: id, en: id }, facts: [] }))

/** How long the bars are, in whole per cent, for so many votes of each option. */
function barsOf(...counts: [number, number, number]): number[] {
  const byOption = options.map(({ id }, at) => ({ optionId: id, count: counts[at] ?? 0 }))
  const voted = counts[0] + counts[1] + counts[2]
  const result = { voted, eligible: 105, byOption, byRelation: [], byChannel: [], heldBack: 0, ranking: null }
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="zh-CN" messages={zh} timeZone="Asia/Shanghai">
        <PollResult poll={{ state: 'open', method: 'single', options } as unknown as Poll} result={result} />
      </IntlProvider>
    </QueryClientProvider>,
  )
  return [...page.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Math.round(Number(width)))
}

test('a bar is as long as the share of votes that stands beside it', () => {
  expect(barsOf(24, 31, 6)).toEqual([39, 51, 10])
})

test('before the first vote no bar has a length', () => {
  expect(barsOf(0, 0, 0)).toEqual([0, 0, 0])
})

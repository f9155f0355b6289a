import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '../app/messages.ts'
import { LandmarkAnswers } from './landmark-answers.tsx'
import type { Landmark } from './use-landmarks.ts'

const catalogues = { 'zh-CN': await loadMessages('zh-CN'), en: await loadMessages('en') }

const lane: Landmark = {
  id: 'lantern-lane',
  kind: 'lane',
  name: { zh: '打灯巷', en: 'Lantern Lane' },
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  position: [122.5, 32],
}

function shown(answers: Landmark[] | undefined, locale: keyof typeof catalogues = 'zh-CN') {
  const queries = new QueryClient()
  if (answers) queries.setQueryData(['landmark', 'zzzz'], answers)
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={catalogues[locale]} timeZone="Asia/Shanghai">
      <QueryClientProvider client={queries}>
        <LandmarkAnswers words="zzzz" onChoose={() => {}} />
      </QueryClientProvider>
    </IntlProvider>,
  )
}

test('says in both languages that nothing was found, and what to try', () => {
  expect(shown([])).toMatch(/<output[^>]*>没有找到叫“zzzz”的地方。[^<]*巷名[^<]*门牌号[^<]*地图/u)
  expect(shown([], 'en')).toMatch(/<output[^>]*>No place here is called “zzzz”\.[^<]*lane[^<]*map/u)
})

test('tells screen readers how many were found', () => {
  expect(shown([lane])).toMatch(/<output class="sr-only">找到 1 处/u)
  expect(shown([lane], 'en')).toContain('1 place found')
})

test('says nothing before the answer is there', () => {
  expect(shown(undefined)).toMatch(/<output class="sr-only"><\/output>/u)
})

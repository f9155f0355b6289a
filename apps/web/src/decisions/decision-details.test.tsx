import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '../app/messages.ts'
import { LanguageContext } from '../shared/language.ts'
import { DecisionDetails } from './decision-details.tsx'

const words = (text: string) => ({ zh: '中文', en: text })
const granted = {
  ruleId: 'Z1-ban',
  grantedBy: words('Heritage Bureau'),
  grantedOn: '2026-11-18',
  reason: words('The drain is needed.'),
}
const document: DecisionDocument = {
  schema: 'hetu-decision-1',
  number: '—',
  place: { slug: 'quarter', name: words('Quarter'), city: words('City') },
  outcome: 'approved',
  publishedAt: '2026-11-20T08:00:00Z',
  proposal: { reference: 'P1', version: 1, title: words('Yard'), contentHash: null },
  draftedBy: words('Officer'),
  approvedBy: words('Chief'),
  supersedes: null,
  content: {
    title: words('Yard'),
    summary: words('Approved.'),
    authority: words('Bureau'),
    signatory: words('Chief'),
    legalBasis: [],
    exceptions: [
      { ...granted, workId: 'drain' },
      { ...granted, workId: null },
    ],
    facts: words('Five homes.'),
    options: [
      { title: words('Nothing'), isChosen: false, why: words('Roofs leak.') },
      { title: words('Repair'), isChosen: true, why: words('It meets needs.') },
    ],
    reasons: words('Needs.'),
    procedure: [{ on: '2026-11-16', step: words('Notice ends') }],
    eligible: { households: 31, basis: words('the yard'), notHeard: words('Seven.') },
    keyFigures: [],
    conditions: [],
    minority: [],
    challenge: { body: words('City'), until: '2027-01-19', address: words('1 Road'), suit: null },
    nextSteps: words('Works.'),
    effectiveOn: '2026-11-20',
    expiresOn: null,
    evaluation: words('In a year.'),
  },
  elements: [
    { id: 'drain', name: words('Yard drain'), geometry: { type: 'Point', coordinates: [122.5, 32] } },
  ],
  zones: [],
  findings: [],
  groups: [],
  figures: {
    contributions: 1,
    points: 1,
    persons: 1,
    verifiedPersons: 1,
    contributionsByChannel: { online: 1 },
    personsByRelation: { owner: 1 },
    expertMarks: 0,
    supporters: 0,
  },
  reviews: [],
  map: { attribution: words('Map'), approvalNumber: null, dataDate: '2026-11-25' },
  versions: [{ version: 1, publishedAt: '2026-10-09T00:00:00Z' }],
}

test('an English reader meets whole English sentences: no rule key, no raw date, no wide marks', async () => {
  const messages = await loadMessages('en')
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageContext value={{ locale: 'en', setLocale: () => {} }}>
        <IntlProvider locale="en" messages={messages} timeZone="Asia/Shanghai">
          <DecisionDetails
            document={document}
            reviewWords={{ discipline: (code) => code, verdict: (code) => code }}
          />
        </IntlProvider>
      </LanguageContext>
    </QueryClientProvider>,
  ).replaceAll(/<[^>]+>/g, '')
  expect(page).toContain(
    'Exception granted · Yard drain. The drain is needed.Heritage Bureau, 18 November 2026',
  )
  expect(page).toContain('Exception granted. The drain is needed.')
  expect(page).toContain('Nothing: Roofs leak.Repair, chosen: It meets needs.')
  expect(page).toContain('Not heard: Seven.')
  expect(page).not.toMatch(/Z1-ban|\d{4}-\d{2}-\d{2}|[：，（）。；、“”\u3000\p{Script=Han}]/u)
})

/* oxlint-disable react/no-unstable-nested-components -- cells and render props are functions, not components */
import { useState } from 'react'
import { Badge } from '../../shared/components/badge.tsx'
import { DisclosureSection } from '../../shared/components/disclosure-section.tsx'
import { EmptyState } from '../../shared/components/empty-state.tsx'
import { LinkButton } from '../../shared/components/link.tsx'
import { ProblemNotice } from '../../shared/components/problem-notice.tsx'
import { Sheet } from '../../shared/components/sheet.tsx'
import type { SheetStop } from '../../shared/components/sheet-drag.ts'
import { Skeleton } from '../../shared/components/skeleton.tsx'
import { Table } from '../../shared/components/table.tsx'
import { Tabs } from '../../shared/components/tabs.tsx'
import { ApiProblem } from '../../shared/api-problem.ts'
import { useLocalText } from '../../shared/language.ts'
import { sample } from './sample.ts'
import { Section } from './section.tsx'

const rows = [
  {
    id: 'kitchen',
    opinion: sample.kitchen,
    outcome: sample.adopted,
    tone: 'ok',
    reason: sample.kitchenReason,
  },
  { id: 'roof', opinion: sample.roof, outcome: sample.notAdopted, tone: 'plain', reason: sample.roofReason },
] as const

const lost = new ApiProblem({ status: 0, code: 'unreachable', requestId: '7F3-A91' })

/** What holds a page together: tables, tabs, folds, sheet, empty and loading shapes. */
export function StructureSheet() {
  const say = useLocalText()
  const [stop, setStop] = useState<SheetStop>('third')
  return (
    <Section title={say(sample.parts)}>
      <Table
        caption={say(sample.table)}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'opinion', title: say(sample.opinion), cell: (row) => say(row.opinion), isRowName: true },
          {
            key: 'outcome',
            title: say(sample.outcome),
            cell: (row) => <Badge tone={row.tone}>{say(row.outcome)}</Badge>,
          },
          { key: 'reason', title: say(sample.reason), cell: (row) => say(row.reason) },
        ]}
      />
      <Tabs
        label={say(sample.title)}
        tabs={[
          { id: 'summary', title: say(sample.summary), content: <p>{say(sample.body)}</p> },
          { id: 'papers', title: say(sample.papers), content: <p>{say(sample.note)}</p> },
        ]}
      />
      <DisclosureSection title={say(sample.history)} isOpenAtFirst>
        <p>{say(sample.historyText)}</p>
      </DisclosureSection>
      <DisclosureSection title={say(sample.papers)} aside="3">
        <p>{say(sample.note)}</p>
      </DisclosureSection>
      <div className="relative h-[36rem] overflow-hidden rounded-sheet border border-hair bg-mist">
        <Sheet title={say(sample.sheetTitle)} stop={stop} onStop={setStop}>
          <p className="px-5 py-4">{say(sample.lead)}</p>
        </Sheet>
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <EmptyState
          title={say(sample.empty)}
          action={<LinkButton to="/add">{say(sample.primary)}</LinkButton>}
        >
          {say(sample.emptyNext)}
        </EmptyState>
        <Skeleton />
      </div>
      <ProblemNotice error={lost} onRetry={() => {}} />
    </Section>
  )
}

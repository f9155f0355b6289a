import { evidenceNames } from '@hetu/domain/places/evidence'
import type { NotedVoter } from '@hetu/domain/polls/voter'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { Table } from '../shared/components/table.tsx'
import { useLocalText } from '../shared/language.ts'
import { useNotedVoters } from './use-polls.ts'

/** Who was noted for the first time at the door of a poll, by whom, with what proof, and whether their vote counts. */
export function NotedVoters({ pollId }: { pollId: string }) {
  const t = useTranslations('polls.noted')
  return (
    <Section reading={useNotedVoters(pollId, true)} rows={2} empty={t('none')}>
      {(voters) => <Voters voters={voters} />}
    </Section>
  )
}

function Voters({ voters }: { voters: readonly NotedVoter[] }) {
  const t = useTranslations('polls.noted')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const waits = voters.some(({ standing }) => standing === 'waiting')
  return (
    <>
      <Table
        caption={t('title')}
        columns={[
          {
            key: 'name',
            title: t('name'),
            isRowName: true,
            cell: (row: NotedVoter) =>
              [say(row.chosenName), relation(row.relation), row.areaName ? say(row.areaName) : '']
                .filter(Boolean)
                .join(' · '),
          },
          {
            key: 'proof',
            title: t('proof'),
            cell: (row) => (row.evidence ? say(evidenceNames[row.evidence]) : ''),
          },
          { key: 'by', title: t('by'), cell: (row) => (row.enteredBy ? say(row.enteredBy) : '') },
          { key: 'state', title: t('state'), cell: (row) => t(row.standing) },
        ]}
        rows={voters}
        rowKey={(row) => row.personId}
      />
      {waits ? (
        <TextLink to="/desk" className="no-print self-start">
          {t('toDesk')}
        </TextLink>
      ) : null}
    </>
  )
}

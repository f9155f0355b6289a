import type { DecisionDocument, DocumentGroup } from '@hetu/domain/decisions/decision-document'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DispositionWord } from './disposition-word.tsx'

/** Every group of opinions with its answer, reason, change and who follows up. */
export function DispositionTable({ groups }: { groups: DecisionDocument['groups'] }) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const format = useFormat()
  const people = (group: DocumentGroup) => {
    if (group.persons === 0) return t('experts')
    return t(group.expertMarks > 0 ? 'peopleAndExperts' : 'people', { count: group.persons })
  }
  return (
    <Table
      caption={t('table')}
      rows={groups}
      rowKey={(group) => group.id}
      columns={[
        {
          key: 'opinion',
          title: t('opinion'),
          isRowName: true,
          cell: (group) => (
            <>
              {say(group.title)}
              {people(group)}
              <span className="block text-note font-normal text-ink-least">
                {t('whose', { labels: group.inputs.map((input) => input.label).join(' · ') })}
              </span>
            </>
          ),
        },
        {
          key: 'disposition',
          title: t('disposition'),
          cell: (group) => (group.disposition ? <DispositionWord disposition={group.disposition} /> : null),
        },
        { key: 'reason', title: t('reason'), cell: (group) => (group.reason ? say(group.reason) : null) },
        {
          key: 'change',
          title: t('change'),
          cell: (group) =>
            [
              group.change ? say(group.change.text) : '',
              group.followUp ? say(group.followUp.text) : '',
              group.followUp?.dueOn ? t('conditionDue', { date: format.day(group.followUp.dueOn, { withYear: true }) }) : '',
            ]
              .filter(Boolean)
              .join(' · ') || '–',
        },
      ]}
    />
  )
}

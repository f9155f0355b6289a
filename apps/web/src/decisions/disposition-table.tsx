import type { DecisionDocument, DocumentGroup } from '@hetu/domain/decisions/decision-document'
import { useTranslations } from 'use-intl'
import { Table } from '../shared/components/table.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { DispositionWord } from './disposition-word.tsx'

interface DispositionTableProps {
  groups: DecisionDocument['groups']
  reviewWords: { discipline: (code: string) => string }
}

/** Every group of opinions with its answer, reason, change and who follows up. */
export function DispositionTable({ groups, reviewWords }: DispositionTableProps) {
  const t = useTranslations('decisions.page')
  const say = useLocalText()
  const format = useFormat()
  const people = (group: DocumentGroup) => {
    if (group.persons === 0) return t('experts')
    return t(group.expertMarks > 0 ? 'peopleAndExperts' : 'people', { count: group.persons })
  }
  const opinion = (group: DocumentGroup) => (
    <>
      {say(group.title)}
      {people(group)}
      <span className="block text-note font-normal text-ink-least">
        {t('whose', { labels: shortLabels(group.inputs, t, reviewWords.discipline).join(' · ') })}
      </span>
    </>
  )
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
          cell: opinion,
        },
        {
          key: 'disposition',
          title: t('disposition'),
          cell: dispositionOf,
        },
        { key: 'reason', title: t('reason'), cell: (group) => (group.reason ? say(group.reason) : null) },
        {
          key: 'change',
          title: t('change'),
          cell: (group) =>
            [
              group.change ? say(group.change.text) : '',
              group.followUp ? say(group.followUp.text) : '',
              group.followUp?.dueOn
                ? t('conditionDue', { date: format.day(group.followUp.dueOn, { withYear: true }) })
                : '',
            ]
              .filter(Boolean)
              .join(' · ') || '–',
        },
      ]}
    />
  )
}

const dispositionOf = ({ disposition }: DocumentGroup) =>
  disposition ? <DispositionWord disposition={disposition} /> : null

/** `P1-c1, P1-c4` is said once as “P1 评论 1、4”; marks of experts by their field. */
function shortLabels(
  inputs: DocumentGroup['inputs'],
  t: ReturnType<typeof useTranslations<'decisions.page'>>,
  discipline: (code: string) => string,
): string[] {
  const ideas = inputs.filter(({ kind }) => kind === 'idea').map(({ label }) => label)
  const numbers = new Map<string, string[]>()
  for (const { kind, label } of inputs) {
    if (kind === 'idea') continue
    const [, of = label, number = ''] = /^(.*?)-c?(\d+)$/.exec(label) ?? []
    const name = kind === 'comment' ? t('comments', { of }) : t('marks', { of: discipline(of) })
    numbers.set(name, [...(numbers.get(name) ?? []), number])
  }
  const said = [...numbers].map(
    ([name, all]) => `${name} ${all.toSorted((a, b) => Number(a) - Number(b)).join(t('and'))}`,
  )
  return [...ideas, ...said]
}

import type { UnansweredIdea } from '@hetu/domain/ideas/unanswered-idea'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { SearchField } from '../shared/components/search-field.tsx'
import { Section } from '../shared/components/section.tsx'
import { AnswerTogether } from './answer-together.tsx'
import { findUnanswered, type UnansweredFilter, unansweredFilters } from './find-unanswered.ts'
import { UnansweredRow } from './unanswered-row.tsx'
import { useUnansweredIdeas } from './use-idea.ts'

/** As many as fit beside everything else on a desk; whoever looks for one finds it by its words. */
const atOnce = 12

interface UnansweredListProps {
  /** What else can be done with those that are chosen, such as taking them up in a proposal. */
  further: (references: readonly string[], onDone: () => void) => ReactNode
}

/** Ideas that wait for an answer, the overdue ones first: found by words, and answered one by one or together. */
export function UnansweredList({ further }: UnansweredListProps) {
  const t = useTranslations('ideas.desk')
  return (
    <Section
      title={t('unanswered')}
      level={3}
      rows={4}
      reading={useUnansweredIdeas()}
      count={(all) => t('count', { count: all.length })}
      empty={t('unansweredNone')}
    >
      {(all) => <Waiting all={all} further={further} />}
    </Section>
  )
}

function Waiting({ all, further }: UnansweredListProps & { all: readonly UnansweredIdea[] }) {
  const t = useTranslations('ideas.desk')
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<UnansweredFilter>('all')
  const [shown, setShown] = useState(atOnce)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAnswering, setAnswering] = useState(false)
  const found = findUnanswered(all, words, filter)
  const overdue = all.filter(({ isOverdue }) => isOverdue).length
  // One that was answered meanwhile is no longer among them.
  const references = all.flatMap(({ idea }) => (chosen.has(idea.reference) ? [idea.reference] : []))
  const choose = (names: readonly string[], isChosen: boolean) =>
    setChosen((now) => {
      const next = new Set(now)
      for (const name of names)
        if (isChosen) next.add(name)
        else next.delete(name)
      return next
    })
  const done = () => {
    setChosen(new Set())
    setAnswering(false)
  }
  return (
    <>
      {overdue > 0 ? <p className="text-label text-warn">{t('overdueCount', { count: overdue })}</p> : null}
      <SearchField
        label={t('search')}
        value={words}
        onChange={(next) => {
          setWords(next)
          setShown(atOnce)
        }}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <FilterChips
          label={t('filter')}
          mode="one"
          options={unansweredFilters.map((value) => ({ value, title: t(`filters.${value}`) }))}
          selected={[filter]}
          onSelect={([next]) => {
            setFilter(next ?? 'all')
            setShown(atOnce)
          }}
        />
        <span aria-live="polite" className="text-label text-ink-second">
          {t('found', { count: found.length })}
        </span>
      </div>
      {references.length > 0 ? (
        <div className="sticky top-(--top-bar) z-10 flex max-h-[calc(100dvh-var(--top-bar))] flex-col gap-2 overflow-auto border-y-2 border-action bg-selected p-2">
          <div className="flex flex-wrap items-center gap-2">
            <b className="me-auto text-label">{t('chosen', { count: references.length })}</b>
            <Button isNarrow aria-expanded={isAnswering} onPress={() => setAnswering(!isAnswering)}>
              {t('answerChosen')}
            </Button>
            <Button isNarrow variant="quiet" onPress={done}>
              {t('chooseNone')}
            </Button>
          </div>
          {isAnswering ? (
            <AnswerTogether
              references={references}
              onLeaveOut={(name) => choose([name], false)}
              onSent={done}
            />
          ) : (
            further(references, done)
          )}
        </div>
      ) : null}
      {found.length > 1 ? (
        <Button
          isNarrow
          variant="quiet"
          className="self-start"
          onPress={() =>
            choose(
              found.slice(0, 100).map(({ idea }) => idea.reference),
              true,
            )
          }
        >
          {t('chooseFound', { count: Math.min(found.length, 100) })}
        </Button>
      ) : null}
      <ul className="m-0 flex list-none flex-col p-0">
        {found.slice(0, shown).map((waiting) => (
          <UnansweredRow
            key={waiting.idea.id}
            waiting={waiting}
            isChosen={chosen.has(waiting.idea.reference)}
            onChoose={(isChosen) => choose([waiting.idea.reference], isChosen)}
          />
        ))}
      </ul>
      {found.length === 0 ? <p className="text-body text-ink-second">{t('nothingFound')}</p> : null}
      {found.length > shown ? (
        <Button isNarrow className="self-start" onPress={() => setShown(shown + 4 * atOnce)}>
          {t('more', { count: found.length - shown })}
        </Button>
      ) : null}
    </>
  )
}

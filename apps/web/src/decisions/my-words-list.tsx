import type { MyWords } from '@hetu/domain/decisions/my-words'
import { useTranslations } from 'use-intl'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton, TextLink } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { DispositionWord } from './disposition-word.tsx'
import { useMyWords } from './use-decision.ts'

/** Everything the reader said and what became of it, each one tap from its whole trail. */
export function MyWordsList() {
  const t = useTranslations('decisions.mine')
  const format = useFormat()
  const { data, error, refetch } = useMyWords(true)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('title')}</h2>
      {data.length === 0 ? (
        <EmptyState title={t('empty')} action={<LinkButton to="/add">{t('add')}</LinkButton>} />
      ) : null}
      <ul className="flex flex-col">
        {data.map((words) => (
          <li key={words.id} className="flex flex-col gap-1 border-b border-hair py-3">
            <p className="text-body font-bold">
              <WordsLink words={words} />
            </p>
            <p className="flex flex-wrap items-center gap-2 text-note text-ink-least">
              <span>
                {t(words.kind)} {words.ideaReference ?? words.proposalReference} · {format.day(words.at)} ·{' '}
                {t(`state.${words.state}`)}
              </span>
              {words.disposition ? <DispositionWord disposition={words.disposition} /> : null}
              {words.decisionNumber ? (
                <TextLink to="/decisions/$number" params={{ number: words.decisionNumber }}>
                  {words.decisionNumber}
                </TextLink>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WordsLink({ words }: { words: MyWords }) {
  const title = <span lang={words.language}>{words.title}</span>
  if (words.ideaReference) {
    return (
      <TextLink to="/ideas/$reference" params={{ reference: words.ideaReference }}>
        {title}
      </TextLink>
    )
  }
  if (!words.proposalReference) return title
  return (
    <TextLink to="/proposals/$reference" params={{ reference: words.proposalReference }}>
      {title}
    </TextLink>
  )
}

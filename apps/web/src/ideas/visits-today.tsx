import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { LinkButton, TextLink } from '../shared/components/link.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { PlusIcon, SearchIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useVisits } from './use-idea.ts'

/** A grid worker's doors: entering, looking up a slip, answers to bring, and courtyards without an entry. */
export function VisitsToday() {
  const t = useTranslations('ideas.visits')
  const say = useLocalText()
  const format = useFormat()
  const visits = useVisits()
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/visit" variant="primary" icon={<PlusIcon />}>
          {t('enter')}
        </LinkButton>
        <LinkButton to="/code" icon={<SearchIcon />}>
          {t('slip')}
        </LinkButton>
      </div>
      <Section
        title={t('entries')}
        level={3}
        rows={2}
        reading={visits}
        count={({ entries }) => t('count', { count: entries.length })}
        isEmpty={({ entries }) => entries.length === 0}
        empty={t('entriesNone')}
      >
        {({ entries }) => (
          <ul className="m-0 flex max-h-[32rem] list-none flex-col overflow-auto p-0">
            {entries.map(({ reference, title, language, placeName, enteredAt, isAnswered, answerDueOn }) => (
              <li key={reference} className="flex flex-col gap-1 border-b border-hair py-2">
                <TextLink to="/ideas/$reference" params={{ reference }} className="font-bold">
                  <span lang={language}>{title}</span>
                </TextLink>
                <span className="flex flex-wrap items-center gap-x-2 text-note text-ink-least">
                  {isAnswered ? <Badge tone="ok">{t('bringAnswer')}</Badge> : null}
                  <span>{say(placeName)}</span>
                  <span>{t('entered', { day: format.day(enteredAt) })}</span>
                  {!isAnswered && answerDueOn ? (
                    <span>{t('due', { day: format.day(`${answerDueOn}T12:00:00Z`) })}</span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('quiet')}
        level={3}
        rows={2}
        reading={visits}
        count={({ quietCourtyards }) => t('doors', { count: quietCourtyards.length })}
        isEmpty={({ quietCourtyards }) => quietCourtyards.length === 0}
        empty={t('quietNone')}
      >
        {({ quietCourtyards }) => (
          <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-body">
            {quietCourtyards.map(({ id, name }) => (
              <li key={id}>{say(name)}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

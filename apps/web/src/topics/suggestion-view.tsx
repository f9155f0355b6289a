import type { TopicSuggestion } from '@hetu/domain/topics/topic-suggestion'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** So many of a group are shown whole; the titles of the others follow. */
const shownWhole = 5

/** The ideas that a suggestion is about, in their writers' words. */
export function SuggestedIdeas({ suggestion }: { suggestion: TopicSuggestion }) {
  const say = useLocalText()
  const format = useFormat()
  return (
    <ul className="m-0 flex list-none flex-col gap-3 p-0">
      {suggestion.ideas.map((idea, at) => (
        <li key={idea.reference} className="flex flex-col border-s-4 border-edge ps-3">
          <span className="text-note text-ink-least">
            <TextLink to="/ideas/$reference" params={{ reference: idea.reference }}>
              {idea.reference}
            </TextLink>{' '}
            · {say(idea.placeName)} · {format.day(idea.saidAt)}
          </span>
          <span lang={idea.language} className="text-body wrap-anywhere">
            {at < shownWhole ? idea.words : idea.title}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface SuggestionReasonsProps {
  suggestion: TopicSuggestion
  /** The kind of matter in the reader's words; the page knows them. */
  categoryName: (category: NonNullable<TopicSuggestion['category']>) => string
}

/** The words and metres that made a suggestion, and what speaks against it. */
export function SuggestionReasons({ suggestion, categoryName }: SuggestionReasonsProps) {
  const t = useTranslations('topics.suggestion')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const { words, category, metres, twin, against } = suggestion
  const listed = (all: readonly { zh: string; en: string }[]) => all.map(say).join(marks('and'))
  const reasons = [
    words.length > 0 ? t('because', { words: listed(words) }) : null,
    category ? t('category', { category: categoryName(category) }) : null,
    twin ? t('twin', { twin }) : null,
    metres === null ? null : t('metres', { metres }),
  ].filter((reason) => reason !== null)
  const doubts = [
    against.denied.length > 0 ? t('denied', { words: listed(against.denied) }) : null,
    against.isFar ? t('far') : null,
    against.nearly ? t('nearly', { topic: against.nearly.topic, words: listed(against.nearly.words) }) : null,
  ].filter((doubt) => doubt !== null)
  return (
    <div className="flex flex-col gap-1 text-label">
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {doubts.length === 0 ? (
        <p className="text-ink-least">{t('nothingAgainst')}</p>
      ) : (
        <p className="text-warn">
          <b>{t('against')}</b> · {doubts.join(' · ')}
        </p>
      )}
    </div>
  )
}

import type { Idea } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

const knownVerbs = [
  'submit-idea',
  'submit-idea-on-behalf',
  'correct-idea',
  'hide-idea',
  'answer-idea',
  'answer-ideas',
  'honour-idea',
  'give-verdict',
  'link-idea',
  'publish-idea-import',
  'undo-idea-import',
  'unlink-idea',
] as const

/** Everything that was done with an idea: when, what, by whom. */
export function IdeaHistory({ history }: { history: Idea['history'] }) {
  const t = useTranslations('ideas.history')
  const say = useLocalText()
  const format = useFormat()
  return (
    <DisclosureSection title={t('title')} aside={format.number(history.length)}>
      <ol className="m-0 flex list-none flex-col gap-2 p-0">
        {history.map(({ verb, at, by }, index) => {
          const word = t(`verb.${knownVerbs.find((known) => known === verb) ?? 'other'}`)
          return (
            <li key={`${at}-${index}`} className="flex flex-wrap gap-x-3 text-label">
              <time dateTime={at} className="text-ink-least tabular-nums">
                {format.moment(at, { withYear: true })}
              </time>
              <span>{by ? t('by', { verb: word, by: say(by) }) : word}</span>
            </li>
          )
        })}
      </ol>
    </DisclosureSection>
  )
}

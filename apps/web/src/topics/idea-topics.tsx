import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'
import { useLocalText } from '../shared/language.ts'
import { useIdeaTopics } from './use-topics.ts'

/** The topics to which an idea belongs, with the reasons; nothing where there are none or while they are read. */
export function IdeaTopics({ reference }: { reference: string }) {
  const t = useTranslations('topics')
  const say = useLocalText()
  const { data: topics = [] } = useIdeaTopics(reference)
  if (topics.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lead font-bold">{t('belongs')}</h2>
      <ul className="m-0 flex list-none flex-col gap-2 p-0">
        {topics.map((topic) => (
          <li key={topic.reference} className="flex flex-col text-body">
            <TextLink to="/topics/$reference" params={{ reference: topic.reference }}>
              {say(topic.name)}
            </TextLink>
            <span className="text-note text-ink-least">
              {t('persons', { count: topic.persons })} ·{' '}
              {t('belongsReason', { stance: t(`standing.${topic.stance}`), reason: topic.reason })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { ObjectDifference } from '@hetu/domain/zones/object-version'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** What a version of a heritage object alters: whether it lies elsewhere, then every entry that reads differently. */
export function ObjectDifferenceView({ difference }: { difference: ObjectDifference }) {
  const t = useTranslations('zones.history')
  const say = useLocalText()
  const { hasMoved, facts } = difference
  if (!hasMoved && facts.length === 0) return <p className="text-label">{t('sameObject')}</p>
  return (
    <div className="flex flex-col gap-1 text-label">
      <p>{t(hasMoved ? 'movedObject' : 'notMovedObject')}</p>
      <dl className="m-0 flex flex-col gap-1">
        {facts.map(({ name, before, after }) => (
          <div key={name.en} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-second first-letter:uppercase">{say(name)}</dt>
            <dd className="m-0 font-bold">
              {t('fromTo', { before: say(before) || '—', after: say(after) || '—' })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

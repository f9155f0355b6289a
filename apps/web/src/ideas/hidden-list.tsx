import type { Moderation } from '@hetu/domain/ideas/moderation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** What was hidden lately, by whom and why: moderators answer for it. */
export function HiddenList({
  hidden,
  actionsOf,
}: {
  hidden: Moderation['hidden']
  actionsOf: (item: Moderation['hidden'][number]) => ReactNode
}) {
  const t = useTranslations('ideas')
  const say = useLocalText()
  const format = useFormat()
  if (hidden.length === 0) return <p className="text-body text-ink-second">{t('desk.hiddenNone')}</p>
  return (
    <ul className="m-0 flex list-none flex-col p-0">
      {hidden.map((item) => (
        <li key={`${item.kind}-${item.id}`} className="flex flex-col gap-1 border-b border-hair py-3">
          <p className="text-label">
            <strong>{t(`hidden.code.${item.hidden.reasonCode}`)}</strong> · {item.subjectReference}
          </p>
          <blockquote className="m-0 border-s-4 border-hair ps-3 text-body wrap-anywhere whitespace-pre-line">
            {item.words}
          </blockquote>
          <p className="text-note text-ink-least">
            {item.hidden.reason} ·{' '}
            {t('desk.hiddenBy', {
              by: item.hiddenBy ? say(item.hiddenBy.chosenName) : '–',
              at: format.moment(item.hiddenAt),
            })}
          </p>
          <div>{actionsOf(item)}</div>
        </li>
      ))}
    </ul>
  )
}

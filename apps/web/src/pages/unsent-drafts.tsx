import { useTranslations } from 'use-intl'
import { LinkButton } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useUnsentDrafts } from '../shared/use-unsent-drafts.ts'

/** What was begun on this device and not sent, with its first words; and where to go on with it. */
export function UnsentDrafts() {
  const t = useTranslations('pages.me')
  const marks = useTranslations('shared.marks')
  const format = useFormat()
  const drafts = useUnsentDrafts()
  if (drafts.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('drafts')}</h2>
      <p className="text-note text-ink-least">{t('draftsHere')}</p>
      <ul className="flex flex-col">
        {drafts.map(({ form, savedAt, words, page, isGivenToSend }) => (
          <li key={form} className="flex flex-wrap items-center gap-3 border-b border-hair py-3">
            <span className="min-w-0 flex-1 basis-60">
              <span className="line-clamp-2 text-body">{marks('quoted', { words })}</span>
              <span className="text-note text-ink-least">
                {t(form === 'add' ? 'draftIdea' : 'draftOther')} · {format.moment(savedAt)}
                {isGivenToSend ? ` · ${t('draftWaits')}` : ''}
              </span>
            </span>
            {page === undefined && form !== 'add' ? null : (
              <LinkButton to={page ?? '/add'}>{t(isGivenToSend ? 'seeDraft' : 'goOn')}</LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Contribution } from '@hetu/domain/open-data/contribution'
import { useTranslations } from 'use-intl'
import { PlainLink } from '../shared/components/link.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { useLocalText } from '../shared/language.ts'

/** What came of the words of a neighbour: no more than its state and the official answer say. */
export function PosterChanged({ idea }: { idea: Contribution }) {
  const t = useTranslations('posters')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const came = cameOf[idea.status]
  if (!came) return null
  return (
    <PlainLink
      to="/ideas/$reference"
      params={{ reference: idea.reference }}
      className="grid grid-cols-[auto_1fr] gap-x-3 rounded-sheet border border-hair p-4 text-ink no-underline hover:bg-mist"
    >
      <StatusSymbol status={idea.status} className="mt-0.5" />
      <span className="flex min-w-0 flex-col gap-1">
        <span className="text-label font-bold text-ok">{t(`changed.${came}`)}</span>
        <span className="text-body font-bold" {...(idea.language && { lang: idea.language })}>
          {marks('quoted', { words: say(idea.title) })}
        </span>
        {idea.answer ? <span className="text-label text-ink-second">{say(idea.answer.reason)}</span> : null}
      </span>
    </PlainLink>
  )
}

const cameOf: Partial<Record<Contribution['status'], 'done' | 'building' | 'adopted' | 'partly'>> = {
  done: 'done',
  building: 'building',
  adopted: 'adopted',
  partly: 'partly',
}

import type { Idea } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { Chip } from '../shared/components/chip.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { useFormat } from '../shared/formatter.ts'

/** The state in symbol and word, with the day of the last change. */
export function IdeaStatusLine({ idea }: { idea: Pick<Idea, 'status' | 'changedAt' | 'isGolden'> }) {
  const t = useTranslations('ideas')
  const status = useTranslations('shared.status')
  const format = useFormat()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
      <span className="flex items-center gap-2 font-bold">
        <StatusSymbol status={idea.status} />
        {status(idea.status)}
      </span>
      <span className="text-note text-ink-least">{t('changed', { at: format.day(idea.changedAt) })}</span>
      {idea.isGolden ? <Chip>{t('golden')}</Chip> : null}
    </p>
  )
}

import type { Idea } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** From where an idea was brought in, when it was said there, and apart from that when and by whom it was entered. */
export function ImportedLine({ idea }: { idea: Pick<Idea, 'imported' | 'createdAt' | 'broughtInBy'> }) {
  const t = useTranslations('ideas.imported')
  const say = useLocalText()
  const format = useFormat()
  const { imported, broughtInBy, createdAt } = idea
  if (!imported) return null
  const { source, item, saidOn } = imported
  const parts = [
    t('from', { source }),
    item === null ? '' : t('item', { item }),
    saidOn === null ? t('undated') : t('said', { date: saidOn }),
    broughtInBy ? t('entered', { at: format.day(createdAt), by: say(broughtInBy) }) : '',
  ]
  return <p className="text-note text-ink-least wrap-anywhere">{parts.filter(Boolean).join(' · ')}</p>
}

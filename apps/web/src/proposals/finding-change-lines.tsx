import type { FindingChange } from '@hetu/domain/proposals/finding-change'
import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

interface FindingChangeLinesProps {
  change: Pick<FindingChange, 'before' | 'after'>
  /** Whose words for before and after: a frozen version and today, or today and once approved. */
  words: 'recheck' | 'touched'
}

/** What a rule said and what it says instead, one below the other. */
export function FindingChangeLines({ change, words }: FindingChangeLinesProps) {
  const t = useTranslations(`proposals.${words}`)
  const check = useTranslations('proposals.check')
  const say = useLocalText()
  const line = (finding: Finding | null) =>
    finding && finding.result !== 'not_applicable'
      ? `${check(`result.${finding.result}`)} · ${say(finding.sentence)}`
      : t('nothing')
  return (
    <>
      <p className="text-label text-ink-second">{t('before', { sentence: line(change.before) })}</p>
      <p className="text-label">{t('after', { sentence: line(change.after) })}</p>
    </>
  )
}

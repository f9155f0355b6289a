import type { LocalText } from '@hetu/domain/language'
import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { findingLooks, findingsByRule, shownResults } from './finding-looks.ts'

interface CheckSummaryProps {
  findings: readonly Finding[]
  /** What the works lie in or at; null where that was not looked up, and then nothing is said of it. */
  touched: readonly LocalText[] | null
}

/** How many rules apply and how it fares under them, in one sentence; a rule counts once, by its gravest word. */
export function CheckSummary({ findings, touched }: CheckSummaryProps) {
  const t = useTranslations('proposals.check')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const ordered = findingsByRule(findings)
  if (ordered.length === 0) {
    if (touched === null) return <>{t('noneConcerns')}</>
    if (touched.length === 0) return <>{t('none')}</>
    return <>{t('touches', { names: touched.map(say).join(marks('and')) })}</>
  }
  const parts = shownResults
    .map((result) => ({ result, count: ordered.filter((rule) => rule.result === result).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {t('applies', { count: ordered.length })}
      {parts.map(({ result, count }, at) => (
        <span key={result}>
          <b className={result === 'fail' ? findingLooks.fail.ink : ''}>{t(`counts.${result}`, { count })}</b>
          {at < parts.length - 1 ? t('and') : t('end')}
        </span>
      ))}
    </>
  )
}

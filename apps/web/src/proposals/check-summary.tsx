import type { Finding } from '@hetu/domain/zones/finding'
import { useTranslations } from 'use-intl'
import { findingLooks, orderedFindings, shownResults } from './finding-looks.ts'

/** How many rules it meets and how it fares, in one sentence. */
export function CheckSummary({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('proposals.check')
  const ordered = orderedFindings(findings)
  if (ordered.length === 0) return <>{t('none')}</>
  const parts = shownResults
    .map((result) => ({ result, count: ordered.filter((finding) => finding.result === result).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {t('meets', { count: ordered.length })}
      {parts.map(({ result, count }, at) => (
        <span key={result}>
          <b className={result === 'fail' ? findingLooks.fail.ink : ''}>{t(`counts.${result}`, { count })}</b>
          {at < parts.length - 1 ? t('and') : t('end')}
        </span>
      ))}
    </>
  )
}

import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'

interface VersionPeriodProps {
  version: number
  validFrom: string
  validTo: string | null
  recordedFrom: string
  recordedTo: string | null
}

/** Which version, when it is law, and when it was recorded and set aside. */
export function VersionPeriod({ version, validFrom, validTo, recordedFrom, recordedTo }: VersionPeriodProps) {
  const t = useTranslations('zones.history')
  const format = useFormat()
  return (
    <>
      <p className="text-label font-bold">
        {t('version', { version: String(version) })}
        <span className="font-normal text-ink-second">
          {' · '}
          {t(validTo ? 'periodUntil' : 'period', { from: validFrom, to: validTo ?? '' })}
        </span>
      </p>
      <p className="text-note text-ink-least">
        {t('recordedAt', { moment: format.moment(recordedFrom, { withYear: true }) })}
        {recordedTo
          ? ` · ${t('recordedTo', { moment: format.moment(recordedTo, { withYear: true }) })}`
          : null}
      </p>
    </>
  )
}

import type { Rate } from '@hetu/domain/board/rate'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'

interface BarProps {
  title: string
  /** From 0 to 1. */
  share: number
  /** What the share is counted from. */
  of: string
  interval?: { low: number; high: number } | null
  className?: string
}

/** A share as a bar with its number, its denominator and, as a black line, how sure it is. */
export function ShareBar({ title, share, of, interval = null, className = 'text-action' }: BarProps) {
  const format = useFormat()
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-lead font-bold">{title}</span>
        <span className="flex items-baseline gap-2 tabular-nums">
          <span className="text-display font-bold">{format.percent(share, 1)}</span>
          <span className="text-note text-ink-least">{of}</span>
        </span>
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={`h-5 w-full ${className}`} aria-hidden>
        <rect width="100" height="8" className="text-mist" fill="currentColor" />
        <rect width={share * 100} height="8" fill="currentColor" />
        {interval ? (
          <rect
            x={interval.low * 100}
            y="3"
            width={(interval.high - interval.low) * 100}
            height="2"
            className="text-ink"
            fill="currentColor"
          />
        ) : null}
      </svg>
    </div>
  )
}

/** What those who were asked say: the bar and both cases for those who did not answer, or words where they are few. */
export function RateBar({ title, rate }: { title: string; rate: Rate }) {
  const t = useTranslations('board')
  const format = useFormat()
  const { count, of, share, interval, bounds } = rate
  if (share === null || count === null || of === null) {
    return (
      <div className="flex flex-col gap-1">
        <p className="text-lead font-bold">{title}</p>
        <p className="text-body text-ink-second">{t('few')}</p>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-1">
      <ShareBar
        title={title}
        share={share}
        of={t('ofPeople', { count, of })}
        interval={interval}
        className="text-ok"
      />
      {bounds ? (
        <p className="text-note text-ink-second">
          {t('bounds', { worst: format.percent(bounds.worst, 1), best: format.percent(bounds.best, 1) })}
        </p>
      ) : null}
      {interval ? (
        <p className="text-note text-ink-second">
          {t('interval', { low: format.percent(interval.low, 1), high: format.percent(interval.high, 1) })}
        </p>
      ) : null}
    </div>
  )
}

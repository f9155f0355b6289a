import { useMemo } from 'react'
import {
  formatClosing,
  formatDay,
  formatDeadline,
  formatDistance,
  formatLeft,
  formatMetres,
  formatMoment,
  formatNumber,
  formatPercent,
  formatShare,
} from './format.ts'
import type { DayOptions } from './format.ts'
import { useLanguage } from './language.ts'
import { usePlace } from './place.ts'
import { serverNow } from './server-clock.ts'

/** The functions of format.ts with the reader's language, the place's zone and the server's clock filled in. */
export function useFormat() {
  const { locale } = useLanguage()
  const zone = usePlace()?.timeZone ?? 'Asia/Shanghai'
  return useMemo(
    () => ({
      day: (instant: string | Date, options?: DayOptions) => formatDay(instant, locale, zone, options),
      moment: (instant: string | Date, options?: DayOptions) => formatMoment(instant, locale, zone, options),
      closing: (instant: string | Date, now = serverNow()) => formatClosing(instant, locale, zone, now),
      left: (instant: string | Date, now = serverNow()) => formatLeft(instant, locale, zone, now),
      deadline: (instant: string | Date, now = serverNow()) => formatDeadline(instant, locale, zone, now),
      number: (value: number, decimals = 0) => formatNumber(value, locale, decimals),
      distance: (metres: number) => formatDistance(metres, locale),
      metres: (metres: number, decimals = 2) => formatMetres(metres, locale, decimals),
      share: (part: number, whole: number, unit: { zh: string; en: string }) =>
        formatShare(part, whole, locale, unit),
      percent: (part: number, whole: number) => formatPercent(part, whole, locale),
    }),
    [locale, zone],
  )
}

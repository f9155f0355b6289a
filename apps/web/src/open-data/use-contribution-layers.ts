import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { Position } from '@hetu/domain/geometry/position'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage } from '../shared/language.ts'
import { useNow } from '../shared/now.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { contributionLayers } from './contribution-layers.ts'

const none: readonly Contribution[] = []

/** What a version of the place shows of a filter on the map, in the reader's light and words; none while it is unread. */
export function useContributionLayers(
  version: string | undefined,
  filter: URLSearchParams,
  listed: readonly Contribution[] = none,
): MapLayer[] {
  const { isDark } = useReadingView()
  const { locale } = useLanguage()
  const format = useFormat()
  const now = useNow()
  const positions = useMemo(
    () => new Map<string, Position>(listed.map(({ id, position }) => [id, position])),
    [listed],
  )
  return useMemo(
    () =>
      version === undefined
        ? []
        : contributionLayers(version, filter, {
            theme: isDark ? 'dark' : 'light',
            locale,
            left: (closesAt) => format.left(closesAt, now),
            positionOf: (id) => positions.get(id),
          }),
    [version, filter, isDark, locale, format, now, positions],
  )
}

import type { HeightReading } from '@hetu/domain/zones/height-reading'
import type { HeightSection } from '@hetu/domain/zones/height-section'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** The side view in words, for whoever does not see it: everything that is drawn, with its figures. */
export function useSectionWords() {
  const t = useTranslations('zones.heights')
  const say = useLocalText()
  const format = useFormat()
  return (section: HeightSection, reading: HeightReading): string => {
    const { buildings, limits, countsFrom } = section
    const highest = Math.max(0, ...buildings.map(({ heightMetres }) => heightMetres))
    return t('describe', {
      along: countsFrom ? t('alongSight', { from: say(countsFrom) }) : t('westEast'),
      sentence: say(reading.sentence),
      buildings:
        buildings.length === 0
          ? t('describeNone')
          : t('describeBuildings', { count: buildings.length, metres: format.metres(highest) }),
      limits: limits
        .map(({ fromLimitMetres, toLimitMetres }) =>
          t('describeLimit', { from: format.metres(fromLimitMetres), to: format.metres(toLimitMetres) }),
        )
        .join(''),
    })
  }
}

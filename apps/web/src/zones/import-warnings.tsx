import type { LayerRow } from '@hetu/domain/zones/zone-layer'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** What to look at in a good row before it becomes law; a dash where there is nothing. */
export function ImportWarnings({ row }: { row: LayerRow }) {
  const t = useTranslations('zones.import')
  const words = useTranslations('zones.mapping.warnings')
  const say = useLocalText()
  const warnings = (row.warnings ?? []).map((warning) => {
    switch (warning.kind) {
      case 'no_area':
        return words('no_area', { shape: warning.shapeType })
      case 'same_as':
        return words('same_as', { row: warning.index + 1 })
      case 'placed_by_address':
        return words('placed_by_address', { name: say(warning.name) })
      case 'points_dropped':
        return words('points_dropped', { count: warning.count })
      case 'part_of':
        return words('part_of', { part: warning.part, of: warning.of })
      case 'date_rough':
        return words('date_rough', { text: warning.text, day: warning.day })
      case 'date_unknown':
        return words('date_unknown', { text: warning.text })
      case 'year_unknown':
        return words('year_unknown', { text: warning.text })
      case 'rules_left_out':
        return words('rules_left_out', { count: warning.count })
      case 'arcs_as_chords':
        return words('arcs_as_chords', { metres: warning.metres })
      default:
        return words(warning.kind)
    }
  })
  const all = row.isOutsidePlace ? [t('outside'), ...warnings] : warnings
  if (all.length === 0) return '—'
  return all.map((each) => (
    <span key={each} className="block text-warn">
      {each}
    </span>
  ))
}

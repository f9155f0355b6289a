import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  found: 'Places found',
  count: '{count, plural, one {# place} other {# places}} found',
  none: 'No place here is called “{words}”. Try a lane or a house number, or mark the spot on the map.',
  kind: {
    lane: 'Lane',
    door: 'Door number',
    courtyard: 'Courtyard',
    gate: 'City gate',
    well: 'Well',
    bridge: 'Bridge',
    tree: 'Old tree',
    place: 'Place',
  },
}

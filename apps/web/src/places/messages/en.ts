import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  found: 'Places found',
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

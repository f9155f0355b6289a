import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  places: {
    title: 'The quarters here',
    lead: 'Each quarter has its own map, ideas, proposals and decisions. Your account is the same in all; what you are in each is separate.',
    search: 'Find a quarter by name',
    go: 'Find',
    found: '{count, plural, one {# quarter} other {# quarters}} found',
    none: 'No quarter is called “{words}”.',
    all: 'See all quarters',
    empty: 'No quarter is open here yet.',
    demonstration: 'A demonstration; its people and events are invented.',
    notHere: 'Not found. The link may be incomplete, or this quarter may not be open yet.',
    description:
      'One map on which people renew an old quarter together: {count, plural, one {# quarter} other {# quarters}}.',
  },
}

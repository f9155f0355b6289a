import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  found: 'Places found',
  count: '{count, plural, one {# place} other {# places}} found',
  none: 'No place here is called “{words}”. Try a lane or a house number, or mark the spot on the map.',
  unchecked: {
    title: 'Relations for a second look · {count, number}',
    none: 'None waits.',
    lead: 'One person has confirmed them and a second has to look. Until then no vote counts by them; if nobody has looked by the close of a poll, it does not count in it.',
    seen: 'Seen: {evidence}.',
    seenUnknown: 'What was seen is not noted.',
    noAccount: 'No account; noted by staff.',
    noted: '{who} noted it on {moment}.',
    somebody: 'Staff',
    until: 'Until {day}.',
    sameName:
      '{count, plural, one {One other has} other {# others have}} the same name. Is it the same person?',
    waitsToo: 'waits too',
    confirm: 'Confirm',
    confirmed: 'Confirmed: {name}.',
    refuse: 'Do not confirm',
    refuseTitle: 'Do not confirm {name}',
    refuseLead: 'No vote will count by it. Somebody with an account reads the reason.',
    reason: 'Reason',
    refused: 'Noted as not confirmed: {name}.',
  },
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

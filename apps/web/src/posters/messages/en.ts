import type { SameKeys } from '../../shared/catalogue.ts'
import type { zh } from './zh.ts'

export const en: SameKeys<typeof zh> = {
  kind: { lane: 'Lane', courtyard: 'Courtyard', idea: 'Said by a neighbour', proposal: 'Proposal' },
  lead: 'Neighbours and planners work out on one map how the old lanes change.',
  leadIdea: 'A neighbour said this. You can support it, comment on it, or say something else.',
  openVote: 'Open for choosing',
  openNotice: 'Open for comments',
  until: 'until {closing}',
  taken: '{taken} of {eligible} households have chosen',
  toVote: 'See the options and choose',
  toProposal: 'See it and comment',
  changed: {
    done: 'A neighbour said so, and it is done',
    building: 'A neighbour said so, and it is being built',
    adopted: 'A neighbour said so, and it was adopted',
    partly: 'A neighbour said so, and part of it was adopted',
  },
  look: 'Look',
  lookMap: 'Look at the map',
  say: 'Add a place',
  make: 'Make a poster',
  noAddress:
    'The public address (HETU_PUBLIC_URL) is not set, so nothing can be printed: a code on paper must hold for good.',
  listLead: 'One sheet of A4 for every lane and proposal. The code on it holds for good.',
  who: 'Posters are made by planners, grid workers and administrators.',
  lanes: 'Lanes',
  courtyards: 'Courtyards',
  proposals: 'Proposals',
  noProposals: 'No proposal is public yet.',
  paper: {
    asked: 'Your opinion is asked for now',
    say: 'How should this place change? Say so',
    scan: 'Scan with a phone: look, and say something',
    phone: 'No phone at hand? Call {phone}',
  },
}

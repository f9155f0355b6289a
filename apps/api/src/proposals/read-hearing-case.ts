import { HearingCase } from '@hetu/domain/proposals/hearing'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { proposalPolicy } from '@hetu/domain/proposals/proposal-policy'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { findVisibleProposal } from './find-proposal.ts'
import { chairsFor } from './hearing-case.ts'
import { waitingHearing } from './waiting-hearing.ts'

/** Who asked for the hearing that waits, and who may chair it: for the planner who calls and records it. */
export const readHearingCase = defineRead({
  name: 'read-hearing-case',
  path: '/proposals/:reference/hearing',
  summary: 'Who asked for a hearing and who may chair it, for planners',
  readers: proposalPolicy['call-hearing'],
  query: z.object({ reference: ProposalReference }),
  answer: HearingCase,
  async run({ db, place, actor, personId: readerId }, { reference }): Promise<HearingCase> {
    const proposal = await findVisibleProposal(db, place.id, actor, reference)
    const waiting = await waitingHearing(db, place.id, proposal.id)
    if (!waiting) return { requests: [], chairId: null, chairs: [] }
    const people = await publicPersons(db, place.id, waiting.requesterIds)
    return {
      requests: waiting.requests.map(({ personId, reason, at }) => ({
        personId,
        name: people.get(personId)?.chosenName ?? { zh: '', en: '' },
        reason,
        at,
      })),
      chairId: waiting.chairId,
      chairs: await chairsFor(db, place.id, proposal.id, readerId),
    }
  },
})

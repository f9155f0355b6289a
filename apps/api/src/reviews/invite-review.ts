import { mayGoOn } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { mayInviteReview } from '@hetu/domain/reviews/may-review'
import { InviteReview } from '@hetu/domain/reviews/review'
import { z } from 'zod'
import { disciplinesOf } from '../server/find-actor.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** A planner asks an expert of the place to review one version of a proposal in one field, by a date. */
export const inviteReview = defineVerb({
  name: 'invite-review',
  summary: 'Ask an expert to review a version of a proposal.',
  input: InviteReview,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const proposal = await act.tx
      .selectFrom('proposal')
      .select(['id', 'stage', 'current_version', 'published_version'])
      .where('place_id', '=', act.place.id)
      .where('reference', '=', input.proposal)
      .executeTakeFirst()
    if (!proposal) throw new Refused({ code: 'not_found', path: ['proposal'] })
    const over = mayGoOn(proposal.stage)
    if (over) throw new Refused(over)
    const version = input.version ?? proposal.published_version ?? proposal.current_version
    const known = await act.tx
      .selectFrom('proposal_version')
      .select(['version', 'frozen_at as frozenAt'])
      .where('place_id', '=', act.place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (!known) throw new Refused({ code: 'not_found', path: ['version'] })
    const expert = await act.tx
      .selectFrom('place_role')
      .innerJoin('person', 'person.id', 'place_role.person_id')
      .select(['chosen_name', 'chosen_name_en', 'discipline', 'further_disciplines'])
      .where('place_id', '=', act.place.id)
      .where('person_id', '=', input.expertId)
      .where('role', '=', 'expert')
      .where((at) => at.or([at('expires_at', 'is', null), at('expires_at', '>', act.now)]))
      .executeTakeFirst()
    if (!expert) throw new Refused({ code: 'not_an_expert_here', path: ['expertId'] })
    const name = chosenNameOf(expert)
    const refusal = mayInviteReview(
      known,
      { discipline: input.discipline, dueAt: new Date(input.dueAt) },
      { name, disciplines: disciplinesOf(expert) },
      act.now,
    )
    if (refusal) throw new Refused(refusal)
    const id = newId()
    const written = await act.tx
      .insertInto('review')
      .values({
        place_id: act.place.id,
        id,
        proposal_id: proposal.id,
        version,
        discipline: input.discipline,
        expert_id: input.expertId,
        invited_by: act.personId,
        invited_at: act.now,
        due_at: input.dueAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) throw new Refused({ code: 'review_already_invited', path: ['expertId'] })
    await act.record({
      subjectKind: 'review',
      subjectId: id,
      isPublic: false,
      after: { proposalId: proposal.id, version, discipline: input.discipline },
    })
    return { id }
  },
})

import { sql } from '@hetu/db/sql'

/** Whether an idea was in a proposal when that was put up for notice: a condition on a row of `proposal_idea`. */
export const isNoticedLink = () => sql<boolean>`exists (select from notice n
  where n.place_id = proposal_idea.place_id and n.proposal_id = proposal_idea.proposal_id
    and n.opens_at >= proposal_idea.linked_at)`

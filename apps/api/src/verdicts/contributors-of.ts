import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { VerdictStanding } from '@hetu/domain/verdicts/verdict'
import { hasInbox } from '../people/has-inbox.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import type { Judged } from './handlers-of.ts'

/** Somebody who is asked about one outcome. */
export interface Contributor extends Judged {
  person_id: string
  standing: VerdictStanding
}

/**
 * Who stood by an idea when it was answered, each once: its author (or whoever claimed the entry that was made for
 * them), else who commented on it or supported it. Asked is who can be reached: by an inbox, or at the door by the slip
 * of their entry. Nobody chooses among them, and what was brought in from elsewhere has no author here.
 */
export async function contributorsOfIdea(
  tx: Tx,
  placeId: string,
  ideaId: string,
  at: Date,
): Promise<Contributor[]> {
  const { rows } = await sql<Omit<Contributor, 'decision_id'>>`
    with stood as (
      select coalesce(p.claimed_by, i.author_id) as person_id, 'author' as standing, 1 as rank,
        p.idea_id is not null and p.claimed_by is null as has_slip
      from idea i left join proxy_entry p on p.place_id = i.place_id and p.idea_id = i.id
      where i.place_id = ${placeId} and i.id = ${ideaId} and i.import_id is null
      union all
      select c.author_id, 'commenter', 2, false from comment c
      join idea i on i.place_id = c.place_id and i.thread_id = c.thread_id
      where i.place_id = ${placeId} and i.id = ${ideaId} and c.created_at <= ${at} and ${isPublicComment('c')}
      union all
      select s.person_id, 'supporter', 3, false from support s
      join idea i on i.place_id = s.place_id and i.thread_id = s.thread_id
      where i.place_id = ${placeId} and i.id = ${ideaId} and s.created_at <= ${at} and s.stance = 'support'
    )
    select distinct on (stood.person_id) stood.person_id, ${ideaId}::uuid as idea_id, standing
    from stood join person on person.id = stood.person_id
    where has_slip or ${hasInbox} order by stood.person_id, rank`.execute(tx)
  return rows.map((row) => ({ ...row, decision_id: null }))
}

/** The same for each idea that a published decision answers, and who commented on the proposal itself. */
export async function contributorsOfDecision(
  tx: Tx,
  placeId: string,
  decisionId: string,
  at: Date,
): Promise<Contributor[]> {
  const { rows: inputs } = await sql<{ kind: 'idea' | 'comment'; id: string }>`
    select distinct o.input_kind as kind, o.input_id as id from opinion o
    join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
    where g.place_id = ${placeId} and g.decision_id = ${decisionId} and o.input_kind in ('idea', 'comment')
    order by 1, 2`.execute(tx)
  const asked: Contributor[] = []
  for (const { kind, id } of inputs) {
    if (kind !== 'idea') continue
    const stood = await contributorsOfIdea(tx, placeId, id, at)
    asked.push(...stood.map((each) => ({ ...each, decision_id: decisionId })))
  }
  const commentIds = inputs.filter(({ kind }) => kind === 'comment').map(({ id }) => id)
  const { rows: writers } = await sql<{ person_id: string }>`
    select distinct c.author_id as person_id from comment c
    join thread t on t.place_id = c.place_id and t.id = c.thread_id and t.subject_kind = 'proposal'
    join person on person.id = c.author_id
    where c.place_id = ${placeId} and c.id = any(${commentIds}::uuid[]) and ${isPublicComment('c')} and ${hasInbox}
    order by 1`.execute(tx)
  const ofProposal = writers.map(({ person_id }): Contributor => {
    return { person_id, idea_id: null, decision_id: decisionId, standing: 'commenter' }
  })
  return [...asked, ...ofProposal]
}

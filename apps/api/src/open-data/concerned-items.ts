import { isAmong, sql } from '@hetu/db/sql'
import type { Db } from '../ideas/visible-ideas.ts'
import type { LiveEvent } from '../server/live-hub.ts'

/** Which items may look other than before. */
export interface Concerned {
  ideas: Set<string>
  proposals: Set<string>
}

/**
 * The ideas and proposals that these events of a place concern: what was done to them, said below them, or decided of
 * them. What becomes of a proposal also changes how far the ideas are that it took up. How a person is called stands
 * in no index, and a ballot moves nothing on the map.
 */
export async function concernedItems(
  db: Db,
  placeId: string,
  events: readonly LiveEvent[],
): Promise<Concerned> {
  const idsOf = (kind: string) =>
    events.filter((event) => event.subjectKind === kind).map((event) => event.subjectId)
  const ideas = new Set(idsOf('idea'))
  for (const id of await importedIdeas(db, placeId, idsOf('idea'))) ideas.add(id)
  const proposals = new Set(idsOf('proposal'))
  const decisions = idsOf('decision')
  const threads = [...idsOf('thread'), ...(await threadsOf(db, placeId, idsOf('comment')))]
  const talkedAbout = await itemsOf(db, placeId, threads)
  for (const id of talkedAbout.ideas) ideas.add(id)
  if (decisions.length > 0) {
    const decided = await db
      .selectFrom('decision')
      .select('proposal_id')
      .where('place_id', '=', placeId)
      .where(isAmong('id', decisions))
      .execute()
    for (const row of decided) proposals.add(row.proposal_id)
    for (const id of await decidedIdeas(db, placeId, decisions)) ideas.add(id)
  }
  if (proposals.size > 0) {
    const taken = await db
      .selectFrom('proposal_idea')
      .select('idea_id')
      .where('place_id', '=', placeId)
      .where(isAmong('proposal_id', proposals))
      .execute()
    for (const row of taken) ideas.add(row.idea_id)
  }
  // What is said below a proposal is nothing to the ideas it took up.
  for (const id of talkedAbout.proposals) proposals.add(id)
  for (const id of await proposalsTaking(db, placeId, idsOf('idea'))) proposals.add(id)
  return { ideas, proposals }
}

/** Ideas that came by an import: what is done to it as a whole is done to each. */
async function importedIdeas(db: Db, placeId: string, importIds: readonly string[]): Promise<string[]> {
  if (importIds.length === 0) return []
  const rows = await db
    .selectFrom('idea')
    .select('id')
    .where('place_id', '=', placeId)
    .where(isAmong('import_id', importIds))
    .execute()
  return rows.map((row) => row.id)
}

/** What these threads are about. */
async function itemsOf(db: Db, placeId: string, threads: readonly string[]) {
  if (threads.length === 0) return { ideas: [], proposals: [] }
  const ofThreads = (table: 'idea' | 'proposal') =>
    db
      .selectFrom(table)
      .select(['id', sql.lit(table).as('kind')])
      .where('place_id', '=', placeId)
      .where(isAmong('thread_id', threads))
  const rows = await ofThreads('idea').unionAll(ofThreads('proposal')).execute()
  const idsOf = (kind: 'idea' | 'proposal') => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { ideas: idsOf('idea'), proposals: idsOf('proposal') }
}

async function threadsOf(db: Db, placeId: string, commentIds: readonly string[]): Promise<string[]> {
  if (commentIds.length === 0) return []
  const rows = await db
    .selectFrom('comment')
    .select('thread_id')
    .where('place_id', '=', placeId)
    .where(isAmong('id', commentIds))
    .execute()
  return rows.map((row) => row.thread_id)
}

/** An idea that is hidden or shown again is no longer, or again, among those that a proposal takes up. */
async function proposalsTaking(db: Db, placeId: string, ideaIds: readonly string[]): Promise<string[]> {
  if (ideaIds.length === 0) return []
  const rows = await db
    .selectFrom('proposal_idea')
    .select('proposal_id')
    .distinct()
    .where('place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .execute()
  return rows.map((row) => row.proposal_id)
}

async function decidedIdeas(db: Db, placeId: string, decisionIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('opinion_group', (join) =>
      join
        .onRef('opinion_group.place_id', '=', 'opinion.place_id')
        .onRef('opinion_group.id', '=', 'opinion.group_id'),
    )
    .select('opinion.input_id')
    .where('opinion.place_id', '=', placeId)
    .where('opinion.input_kind', '=', 'idea')
    .where(isAmong('opinion_group.decision_id', decisionIds))
    .execute()
  return rows.map((row) => row.input_id)
}

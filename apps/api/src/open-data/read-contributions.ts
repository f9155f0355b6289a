import { isAmong, sql } from '@hetu/db/sql'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { isOnMap } from '../ideas/idea-conditions.ts'
import { isKnownProposal } from '../ideas/known-proposal.ts'
import { type Db, visibleIdeas } from '../ideas/visible-ideas.ts'
import { publicPersons } from '../places/public-person.ts'
import { visibleProposals } from '../proposals/visible-proposals.ts'
import { contributionOfIdea, contributionOfProposal, type Turnout } from './contribution-of.ts'

/** The items of a list by their ids: what each of them says now, left out what nobody may see any more. */
export async function readContributions(
  db: Db,
  placeId: string,
  ids: readonly string[],
): Promise<Contribution[]> {
  const ideas = await ideaContributions(db, placeId, ids)
  const rest = ids.filter((id) => !ideas.has(id))
  const proposals = rest.length === 0 ? [] : await proposalContributions(db, placeId, rest)
  const found = new Map([
    ...ideas,
    ...proposals.map(({ contribution }) => [contribution.id, contribution] as const),
  ])
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function ideaContributions(
  db: Db,
  placeId: string,
  ids: readonly string[],
): Promise<Map<string, Contribution>> {
  const rows = await visibleIdeas(db, placeId).where(isOnMap()).where(isAmong('idea.id', ids)).execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.author_id),
  )
  return new Map(rows.map((row) => [row.id, contributionOfIdea(row, people)]))
}

/** A known proposal with what the index asks besides. */
interface FoundProposal {
  contribution: Contribution
  /** Everything one may find it by. */
  text: string
  /** Whether a decision on it is published. */
  isAnswered: boolean
  /** The end of a notice that runs. */
  noticeEndsAt: Date | null
}

/** The proposals that everybody may know of, all of a place or those asked for. */
export async function proposalContributions(
  db: Db,
  placeId: string,
  ids?: readonly string[],
): Promise<FoundProposal[]> {
  const rows = await visibleProposals(db, placeId)
    .select('proposal_version.body')
    .where(isKnownProposal())
    .$if(ids !== undefined, (query) => query.where(isAmong('proposal.id', ids ?? [])))
    .execute()
  const turnouts = await turnoutsOf(
    db,
    placeId,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const texts = [row.title, ...[row.summary].flat(), row.body]
    return {
      contribution: contributionOfProposal(row, turnouts.get(row.id) ?? null),
      text: [row.reference, ...texts.flatMap(({ zh, en }) => [zh, en])].join('\n'),
      isAnswered: row.outcome !== null,
      noticeEndsAt: row.is_open ? row.closes_at : null,
    }
  })
}

/** How many of how many took part in the newest poll on each of these proposals. */
async function turnoutsOf(
  db: Db,
  placeId: string,
  proposalIds: readonly string[],
): Promise<Map<string, Turnout>> {
  const rows = await db
    .selectFrom('poll')
    .select(['proposal_id', 'electorate'])
    .select(
      sql<number>`(select count(*)::int from ballot_standing b where b.place_id = poll.place_id and b.poll_id = poll.id
        and b.standing = 'counted')`.as('taken_part'),
    )
    .where('place_id', '=', placeId)
    .where(isAmong('proposal_id', proposalIds))
    .orderBy('created_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.proposal_id,
      {
        takenPart: row.taken_part,
        eligible: row.electorate?.eligibleCount ?? null,
      },
    ]),
  )
}

import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import type { Stage } from '@hetu/domain/proposals/stage'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'

type Db = Database['kysely'] | Tx

const columns = [
  'id',
  'reference',
  'thread_id',
  'stage',
  'outcome',
  'current_version',
  'published_version',
] as const

/** Staff who prepare and decide see drafts; everybody else does not learn that they exist. */
export function seesDrafts(actor: Actor): boolean {
  return actor.roles.some(
    (role) => role === 'planner' || role === 'authority' || role === 'legality_reviewer',
  )
}

/** The version that everybody may read: the newest published one, or the open working text of a co-design. */
export function publicVersion(proposal: {
  stage: string
  current_version: number
  published_version: number | null
}): number | null {
  if (!isPublicStage(proposal.stage as Stage)) return null
  return proposal.published_version ?? proposal.current_version
}

/** The proposal a verb changes, locked until it is done; `not_found` in every other place. */
export async function findProposalToChange(tx: Tx, placeId: string, reference: string) {
  const row = await tx
    .selectFrom('proposal')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return { ...row, stage: row.stage as Stage }
}

export type FoundProposal = Awaited<ReturnType<typeof findProposalToChange>>

/** The proposal somebody may read; `not_found` for a draft, so that nobody learns that it exists. */
export async function findVisibleProposal(db: Db, placeId: string, actor: Actor, reference: string) {
  const row = await db
    .selectFrom('proposal')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row || (!seesDrafts(actor) && publicVersion(row) === null)) throw new Refused({ code: 'not_found' })
  return { ...row, stage: row.stage as Stage }
}

/** Whether somebody may read this version of a proposal: staff all, the public what was published. */
export function maySeeVersion(
  actor: Actor,
  proposal: { stage: string; current_version: number; published_version: number | null },
  version: { version: number; frozen_at: Date | null },
): boolean {
  if (seesDrafts(actor)) return true
  const shown = publicVersion(proposal)
  return shown !== null && (version.frozen_at !== null || version.version === shown)
}

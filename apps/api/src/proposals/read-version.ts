import type { ProposalVersion } from '@hetu/domain/proposals/proposal-version'
import type { Database } from '@hetu/db/database'
import { asGeoJson } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { Refused } from '@hetu/domain/refusal'

type Db = Database['kysely'] | Tx

/** The elements of a version, in their order, as the rules read them. */
export async function readElements(
  db: Db,
  placeId: string,
  proposalId: string,
  version: number,
): Promise<Element[]> {
  const rows = await db
    .selectFrom('element')
    .select(['work', asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row.work, geometry: row.geometry }) as Element)
}

/** One version with everything that was frozen with it; an unfrozen one has no findings yet. */
export async function readVersion(
  db: Db,
  placeId: string,
  proposalId: string,
  version: number,
): Promise<ProposalVersion & { frozen_at: Date | null }> {
  const row = await db
    .selectFrom('proposal_version')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return {
    version: row.version,
    revision: row.revision,
    title: row.title,
    summary: row.summary,
    body: row.body,
    costBearer: row.cost_bearer,
    changeNote: row.change_note,
    createdAt: row.created_at.toISOString(),
    frozenAt: row.frozen_at?.toISOString() ?? null,
    frozen_at: row.frozen_at,
    contentHash: row.content_hash,
    elements: await readElements(db, placeId, proposalId, version),
    findings: row.findings ?? [],
    procedures: row.procedures ?? [],
  }
}

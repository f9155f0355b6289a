import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { maySeeVersion } from '@hetu/domain/proposals/may-read-proposal'
import type { Services } from '../server/api-context.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { findVisibleProposal } from './find-proposal.ts'

/** The file of a paper, for whoever may see its version. */
export async function readPaperFile(
  services: Services,
  place: PlaceContext,
  actor: Actor,
  reference: string,
  id: string,
) {
  const db = services.database.kysely
  const found = await findVisibleProposal(db, place.id, actor, reference)
  const row = await db
    .selectFrom('paper')
    .innerJoin('proposal_version', (join) =>
      join
        .onRef('proposal_version.place_id', '=', 'paper.place_id')
        .onRef('proposal_version.proposal_id', '=', 'paper.proposal_id')
        .onRef('proposal_version.version', '=', 'paper.version'),
    )
    .select([
      'paper.file_key',
      'paper.media_type',
      'paper.code',
      'paper.version',
      'proposal_version.frozen_at',
    ])
    .where('paper.place_id', '=', place.id)
    .where('paper.proposal_id', '=', found.id)
    .where('paper.id', '=', id)
    .executeTakeFirst()
  if (!row || !maySeeVersion(actor, found, row)) throw new Refused({ code: 'not_found' })
  const bytes = await services.files.get(row.file_key)
  if (!bytes) throw new Refused({ code: 'not_found' })
  return {
    bytes,
    mediaType: row.media_type,
    fileName: `${reference}-${row.code}.${row.media_type === 'application/pdf' ? 'pdf' : 'webp'}`,
  }
}

import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { maySeeVersion } from '@hetu/domain/proposals/may-read-proposal'
import type { Services } from '../server/api-context.ts'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { z } from 'zod'
import { defineFileRead } from '../server/read.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { findVisibleProposal } from './find-proposal.ts'

/** The file of a paper, for whoever may see its version; in a browser it can do nothing but show itself. */
export const readPaper = defineFileRead({
  name: 'read-paper',
  path: '/proposals/:reference/papers/:paperId',
  summary: 'The file of a paper',
  readers: ['visitor'],
  query: z.object({ reference: ProposalReference, paperId: z.uuid() }),
  file: '*/*',
  async run({ services, place, actor }, { reference, paperId }) {
    const { bytes, mediaType, fileName } = await paperFile(services, place, actor, reference, paperId)
    const disposition = mediaType === 'application/pdf' ? 'attachment' : 'inline'
    return {
      body: new Uint8Array(bytes),
      headers: {
        'Content-Type': mediaType,
        'Content-Disposition': `${disposition}; filename="${fileName}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=3600',
      },
    }
  },
})

async function paperFile(
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

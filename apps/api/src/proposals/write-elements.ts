import { geometry, json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Element } from '@hetu/domain/proposals/draft-proposal'

/** Puts these elements in place of whatever the unfrozen version held. */
export async function writeElements(
  tx: Tx,
  of: { placeId: string; proposalId: string; version: number },
  elements: readonly Element[],
): Promise<void> {
  await tx
    .deleteFrom('element')
    .where('place_id', '=', of.placeId)
    .where('proposal_id', '=', of.proposalId)
    .where('version', '=', of.version)
    .execute()
  if (elements.length === 0) return
  await tx
    .insertInto('element')
    .values(
      elements.map(({ geometry: shape, ...work }, position) => ({
        place_id: of.placeId,
        proposal_id: of.proposalId,
        version: of.version,
        id: work.id,
        position,
        work: json(work),
        geometry: geometry(shape),
      })),
    )
    .execute()
}

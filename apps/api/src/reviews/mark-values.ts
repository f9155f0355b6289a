import { geometry, json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { AnnotationInput, AnnotationTarget } from '@hetu/domain/reviews/annotation'
import { findQuote, textsIn } from '@hetu/domain/reviews/find-quote'
import type { z } from 'zod'
import type { ReviewRow } from './find-review.ts'

/** What is kept of a mark; refuses one that hangs on nothing in the version that is reviewed. */
export async function markValues(
  tx: Tx,
  placeId: string,
  review: ReviewRow,
  { target, kind, weight, article, body }: z.output<typeof AnnotationInput>,
) {
  await requireTarget(tx, placeId, review, target)
  return {
    target: json(target),
    geometry: target.kind === 'map' ? geometry(target.geometry) : null,
    kind,
    weight,
    article,
    body: json(body),
  }
}

async function requireTarget(
  tx: Tx,
  placeId: string,
  review: ReviewRow,
  target: AnnotationTarget,
): Promise<void> {
  if (target.kind === 'text') {
    const row = await tx
      .selectFrom('proposal_version')
      .select(['title', 'summary', 'body'])
      .where('place_id', '=', placeId)
      .where('proposal_id', '=', review.proposal_id)
      .where('version', '=', review.version)
      .executeTakeFirstOrThrow()
    const parts = [row.body, row.summary, row.title]
    const isThere = (['zh', 'en'] as const).some((language) =>
      parts.some((part) => findQuote(textsIn(part, language).join('\n'), target) !== null),
    )
    if (!isThere)
      throw new Refused({
        code: 'quote_not_in_version',
        params: { version: review.version },
        path: ['mark', 'target', 'quote'],
      })
  }
  if (target.kind === 'drawing') {
    const paper = await tx
      .selectFrom('paper')
      .select(['width', 'height'])
      .where('place_id', '=', placeId)
      .where('id', '=', target.paperId)
      .where('proposal_id', '=', review.proposal_id)
      .where('version', '=', review.version)
      .executeTakeFirst()
    if (!paper) throw new Refused({ code: 'not_found', path: ['mark', 'target', 'paperId'] })
    const [left, top, width, height] = target.xywh
    const isInside = left + width <= (paper.width ?? Infinity) && top + height <= (paper.height ?? Infinity)
    if (!isInside) throw new Refused({ code: 'mark_outside_drawing', path: ['mark', 'target', 'xywh'] })
  }
}

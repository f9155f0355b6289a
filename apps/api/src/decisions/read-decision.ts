import type { Database } from '@hetu/db/database'
import type { DecisionSummary } from '@hetu/domain/decisions/decision'
import type { DecisionDocument, PublishedDecision } from '@hetu/domain/decisions/decision-document'
import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { renderSVG } from 'uqr'
import { contentHash } from '../server/hash.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { assembleDocument } from './assemble-document.ts'
import { readBlockers, refuseBlocked } from './decision-blockers.ts'
import { findDecision, requireDesk } from './find-decision.ts'

type Db = Database['kysely']

async function findPublished(db: Db, placeId: string, number: string) {
  const row = await db
    .selectFrom('decision')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('number', '=', number)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** Where anybody can check a decision; the first digits of its hash travel in the address and the QR code. */
function verifyUrlOf(origin: string, number: string, hash: string): string {
  return `${origin}/decisions/${encodeURIComponent(number)}#${hash.slice(0, 8)}`
}

/**
 * A published decision by its number, with whether its document still gives the hash that was written when
 * it was published, in its row and in the event that nobody can change.
 */
export async function readDecision(
  db: Db,
  place: PlaceContext,
  number: string,
  origin: string,
): Promise<PublishedDecision> {
  const row = await findPublished(db, place.id, number)
  const document = row.document as DecisionDocument
  const written = await db
    .selectFrom('event')
    .select('after')
    .where('place_id', '=', place.id)
    .where('subject_kind', '=', 'decision')
    .where('subject_id', '=', row.id)
    .where('verb', '=', 'publish-decision')
    .executeTakeFirst()
  const told = (written?.after as { contentHash?: string } | null)?.contentHash
  const isIntact = contentHash(document) === row.content_hash && row.content_hash === told
  const later = await db
    .selectFrom('decision')
    .select('number')
    .where('place_id', '=', place.id)
    .where('supersedes', '=', row.id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  const verifyUrl = verifyUrlOf(origin, number, row.content_hash as string)
  return {
    id: row.id,
    document,
    contentHash: row.content_hash as string,
    integrity: isIntact ? 'intact' : 'broken',
    supersededBy: later?.number ?? null,
    qrSvg: renderSVG(verifyUrl, { border: 1 }),
    verifyUrl,
  }
}

/** The frozen document alone with its hash, for whoever wants to check it with their own tools. */
export async function readDecisionDocument(db: Db, place: PlaceContext, number: string) {
  const row = await findPublished(db, place.id, number)
  return {
    contentHash: row.content_hash,
    canonicalisation: 'RFC 8785',
    digest: 'SHA-256',
    document: row.document,
  }
}

/**
 * What would be published now, before anybody does: the same document under a number not given yet. Refused
 * while a part of the text is not written.
 */
export async function previewDecision(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  decisionId: string,
  now: Date,
) {
  requireDesk(actor)
  const decision = await findDecision(db, place.id, decisionId)
  const { said, groups, blockers } = await readBlockers(db, place, decision, now)
  if (blockers.some(({ kind }) => kind === 'content_missing')) refuseBlocked('decision_blocked', blockers)
  const approvedBy = actor.personId as string
  const document = await assembleDocument(db, place, decision, {
    number: '—',
    at: now,
    approvedBy,
    said,
    groups,
  })
  return { document }
}

/** Every published decision, the newest first. */
export async function listDecisions(db: Db, place: PlaceContext): Promise<DecisionSummary[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'number', 'document', 'supersedes'])
    .where('place_id', '=', place.id)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .execute()
  const superseded = new Set(rows.map((row) => row.supersedes))
  return rows.map((row) => {
    const document = row.document as DecisionDocument
    return {
      number: row.number as string,
      title: document.content.title,
      outcome: document.outcome,
      authority: document.content.authority,
      proposal: { reference: document.proposal.reference, version: document.proposal.version },
      publishedAt: document.publishedAt,
      contributions: document.figures.contributions,
      persons: document.figures.persons,
      isSuperseded: superseded.has(row.id),
    }
  })
}

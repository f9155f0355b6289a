import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'
import { differencesBetween } from '@hetu/domain/proposals/material-change'
import { Proposal } from '@hetu/domain/proposals/proposal'
import { Refused } from '@hetu/domain/refusal'
import { maySeeVersion, publicVersion } from '@hetu/domain/proposals/may-read-proposal'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import type { PlaceContext } from '../server/place-context.ts'
import { hiddenObjects } from '../zones/hidden-objects.ts'
import { checkOf } from './check-elements.ts'
import { findVisibleProposal } from './find-proposal.ts'
import { hidePlaces, hideSurveys, lawOf, seesHiddenPlaces } from './hide-places.ts'
import { proposalsFor } from './list-proposals.ts'
import { readHearings, readLinkedIdeas, readNotices, readPapers, readStages } from './read-proposal-parts.ts'
import { readVersion } from './read-version.ts'

/** One proposal, as far as the reader may know of it. */
export const readProposal = defineRead({
  name: 'read-proposal',
  path: '/proposals/:reference',
  summary: 'A proposal with one version in full',
  readers: ['visitor'],
  query: z.object({
    reference: ProposalReference,
    version: z.coerce.number().int().positive().optional(),
  }),
  answer: Proposal,
  run: ({ db, place, actor }, { reference, version }) => proposalFor(db, place, actor, reference, version),
})

/** A proposal with one of its versions in full; staff see the newest draft, everybody else what was published. */
export async function proposalFor(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  reference: string,
  asked?: number,
): Promise<Proposal> {
  const found = await findVisibleProposal(db, place.id, actor, reference)
  const version = asked ?? publicVersion(found) ?? found.current_version
  const { frozen_at: _, ...shown } = await readVisible(db, place, actor, found, version)
  const of = { placeId: place.id, proposalId: found.id }
  const [[summary], versions, notices, stages, hearings, papers, ideas] = await Promise.all([
    proposalsFor(db, place, actor, reference),
    db
      .selectFrom('proposal_version')
      .select(['version', 'created_at', 'frozen_at', 'content_hash', 'change_note'])
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', found.id)
      .orderBy('version')
      .execute(),
    readNotices(db, of, place.holidays),
    readStages(db, of),
    readHearings(db, of, actor.personId),
    readPapers(db, of, version),
    readLinkedIdeas(db, of),
  ])
  if (!summary) throw new Refused({ code: 'not_found' })
  // An unfrozen version has no findings of its own yet; they are worked out against the law of today.
  const check = shown.frozenAt === null ? await checkOf(db, place, shown.elements, new Date()) : shown
  const findings = seesHiddenPlaces(actor)
    ? check.findings
    : hidePlaces(check.findings, await hiddenObjects(db, place.id, lawOf(shown, place)), summary.position)
  const isLatest = version === found.current_version
  const noticed = notices[0]
  const needsNewNotice =
    noticed !== undefined &&
    noticed.version < version &&
    isLatest &&
    differencesBetween(await readVersion(db, place.id, found.id, noticed.version), shown).some(
      ({ isMaterial }) => isMaterial,
    )
  const elementIds = new Set(shown.elements.map((element) => element.id))
  return {
    ...summary,
    version,
    threadId: found.thread_id,
    shown: { ...shown, findings, procedures: hideSurveys(check.procedures, findings, check.findings) },
    versions: versions
      .filter((row) => maySeeVersion(actor, found, row))
      .map((row) => ({
        version: row.version,
        createdAt: row.created_at.toISOString(),
        frozenAt: row.frozen_at?.toISOString() ?? null,
        contentHash: row.content_hash,
        changeNote: row.change_note,
      })),
    notices,
    stages,
    hearings,
    papers,
    ideas: ideas.map((idea) => ({
      ...idea,
      elementId: elementIds.has(idea.elementId ?? '') ? idea.elementId : null,
    })),
    needsNewNotice,
    isEditable: isLatest && mayEditProposal({ isFrozen: shown.frozenAt !== null }, actor) === null,
  }
}

/** A version that the reader may see; refuses `not_found`. */
export async function readVisible(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  found: Awaited<ReturnType<typeof findVisibleProposal>>,
  version: number,
) {
  const read = await readVersion(db, place.id, found.id, version)
  if (!maySeeVersion(actor, found, read)) throw new Refused({ code: 'not_found' })
  return read
}

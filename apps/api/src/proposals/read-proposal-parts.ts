import type { LocalText } from '@hetu/domain/language'
import type { Paper } from '@hetu/domain/proposals/paper'
import { isDayKnown } from '@hetu/domain/calendar'
import type { HolidayYear } from '@hetu/domain/places/shipped-holidays'
import type { Notice } from '@hetu/domain/proposals/notice'
import type { LinkedIdea } from '@hetu/domain/proposals/linked-idea'
import type { Database } from '@hetu/db/database'
import { asGeoJson, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Hearing } from '@hetu/domain/proposals/hearing'
import type { StageEntry } from '@hetu/domain/proposals/stage-entry'
import type { Point } from 'geojson'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { isNoticedLink } from './is-noticed-link.ts'
import { publicPersons } from '../places/public-person.ts'

type Db = Database['kysely'] | Tx
interface Of {
  placeId: string
  proposalId: string
}

/** Every notice, newest first, with its extensions and whether it is open by the database's clock. */
export async function readNotices(
  db: Db,
  { placeId, proposalId }: Of,
  holidays: readonly HolidayYear[],
): Promise<Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .select(sql<boolean>`opens_at <= clock_timestamp() and clock_timestamp() < closes_at`.as('is_open'))
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .orderBy('opens_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    lastDay: row.last_day,
    isEndProvisional: !isDayKnown(row.last_day, holidays),
    minimumDays: row.minimum_days,
    legalBasis: row.legal_basis,
    postedAt: row.posted_at,
    extensions: row.extensions,
    isOpen: row.is_open,
  }))
}

/** Every stage the proposal went through, in order. */
export async function readStages(db: Db, { placeId, proposalId }: Of): Promise<StageEntry[]> {
  const rows = await db
    .selectFrom('proposal_stage')
    .select(['stage', 'version', 'entered_at', 'due_at', 'note', 'exceptions'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    stage: row.stage,
    version: row.version,
    enteredAt: row.entered_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    note: row.note,
    exceptions: row.exceptions,
  }))
}

/** Hearings: how many asked, never who; when, where and under whom it was called; the record once held. */
export async function readHearings(
  db: Db,
  { placeId, proposalId }: Of,
  personId: string | null,
): Promise<Hearing[]> {
  const rows = await db
    .selectFrom('hearing')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .orderBy('requested_at')
    .execute()
  const chairs = await publicPersons(
    db,
    placeId,
    rows.flatMap(({ chair_id }) => chair_id ?? []),
  )
  return rows.map((row) => {
    const requests = row.requested_by
    return {
      id: row.id,
      requestedAt: row.requested_at.toISOString(),
      requestCount: requests.length,
      isRequestedByMe: personId !== null && requests.some((request) => request.personId === personId),
      call: callOf(row, chairs),
      heldAt: row.held_at?.toISOString() ?? null,
      record: row.record,
    }
  })
}

function callOf(
  row: { called_at: Date | null; starts_at: Date | null; venue: LocalText | null; chair_id: string | null },
  chairs: Awaited<ReturnType<typeof publicPersons>>,
): Hearing['call'] {
  const chair = chairs.get(row.chair_id ?? '')
  if (!row.called_at || !row.starts_at || !row.venue || !chair) return null
  return {
    calledAt: row.called_at.toISOString(),
    startsAt: row.starts_at.toISOString(),
    venue: row.venue,
    chair: chair.chosenName,
  }
}

/** Drawings and documents of one version. */
export async function readPapers(db: Db, { placeId, proposalId }: Of, version: number): Promise<Paper[]> {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'version', 'code', 'title', 'media_type', 'width', 'height', 'byte_count'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    code: row.code,
    title: row.title,
    mediaType: row.media_type,
    width: row.width,
    height: row.height,
    byteCount: row.byte_count,
  }))
}

/** The ideas it takes up; hidden ones and reports of wrongdoing are in no list. */
export async function readLinkedIdeas(db: Db, { placeId, proposalId }: Of): Promise<LinkedIdea[]> {
  const rows = await db
    .selectFrom('proposal_idea')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'proposal_idea.place_id')
        .onRef('idea.id', '=', 'proposal_idea.idea_id'),
    )
    .select([
      'idea.reference',
      'idea.title',
      'idea.language',
      'proposal_idea.element_id',
      isNoticedLink().as('is_noticed'),
      asGeoJson<Point>('idea.shown_position').as('point'),
    ])
    .where('proposal_idea.place_id', '=', placeId)
    .where('proposal_idea.proposal_id', '=', proposalId)
    .where(isPublicIdea())
    .orderBy('idea.reference')
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    title: row.title,
    language: row.language,
    elementId: row.element_id,
    isNoticed: row.is_noticed,
    position: row.point.coordinates as [number, number],
  }))
}

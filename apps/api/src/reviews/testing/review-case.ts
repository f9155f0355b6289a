import type { KeptWork } from '@hetu/domain/proposals/draft-proposal'
import { geometry, json } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Finding } from '@hetu/domain/zones/finding'
import type { Services } from '../../server/api-context.ts'
import { newId } from '../../server/new-id.ts'
import type { PlaceContext } from '../../server/place-context.ts'

const text = (zh: string) => ({ zh, en: zh })
const at = new Date('2026-05-01T02:00:00Z')
export const bodyText = '西厢木构为清末。门窗更换为仿古铝合金窗。屋脊抬高 0.2 米。'

async function newThread(
  db: Services['database']['kysely'],
  placeId: string,
  id: string,
  subjectKind: 'idea' | 'proposal',
  reference: string,
) {
  await db
    .insertInto('thread')
    .values({
      place_id: placeId,
      id,
      subject_kind: subjectKind,
      subject_reference: reference,
      is_public: true,
      created_at: at,
    })
    .execute()
}

/** A noticed proposal with one element in one courtyard, for tests of reviews and decisions. */
export async function newProposal(
  services: Services,
  place: PlaceContext,
  createdBy: string,
  reference = 'P1',
  findings: readonly Partial<Finding>[] = [],
) {
  const db = services.database.kysely
  const { toPosition } = localFrame(liutingLiAnchor)
  const square = (x: number, y: number, size: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        toPosition(x, y),
        toPosition(x + size, y),
        toPosition(x + size, y + size),
        toPosition(x, y + size),
        toPosition(x, y),
      ],
    ],
  })
  const [id, threadId, courtyardId] = [newId(), newId(), 'Y07']
  await newThread(db, place.id, threadId, 'proposal', reference)
  await db
    .insertInto('proposal')
    .values({
      place_id: place.id,
      id,
      reference,
      thread_id: threadId,
      stage: 'decision',
      current_version: 1,
      published_version: 1,
      title: json(text('双井巷 7 号院修缮')),
      position: geometry({ type: 'Point', coordinates: toPosition(120, 145) }),
      created_by: createdBy,
      created_at: at,
      changed_at: at,
    })
    .execute()
  await db
    .insertInto('proposal_version')
    .values({
      place_id: place.id,
      proposal_id: id,
      version: 1,
      title: json(text('双井巷 7 号院修缮')),
      summary: json(text('修缮五户合院')),
      body: json(text(bodyText)),
      created_at: at,
      findings: json(findings as Finding[]),
      procedures: json([]),
    })
    .execute()
  await db
    .insertInto('element')
    .values({
      place_id: place.id,
      proposal_id: id,
      version: 1,
      id: 'kitchen',
      position: 1,
      work: json({ id: 'kitchen' } as KeptWork),
      geometry: geometry(square(110, 130, 10)),
    })
    .execute()
  await db
    .updateTable('proposal_version')
    .set({ frozen_at: at, content_hash: 'a'.repeat(64) })
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', id)
    .execute()
  await db
    .insertInto('notice')
    .values({
      place_id: place.id,
      id: newId(),
      proposal_id: id,
      version: 1,
      opens_at: at,
      closes_at: new Date('2026-05-22T16:00:00Z'),
      last_day: '2026-05-22',
      minimum_days: 20,
      legal_basis: json(text('条例第 29 条')),
      posted_at: json([text('巷口')]),
      published_by: createdBy,
    })
    .execute()
  await db
    .insertInto('courtyard')
    .values({
      place_id: place.id,
      id: courtyardId,
      name: json(text('双井巷 7 号院')),
      geometry: geometry(square(105, 125, 30)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { id, threadId, reference, courtyardId }
}

/** A visible idea of somebody, taken up by a proposal unless `proposalId` is null. */
export async function newIdea(
  services: Services,
  place: PlaceContext,
  authorId: string,
  proposalId: string | null,
  title = '做两个共用厨房',
) {
  const db = services.database.kysely
  const { toPosition } = localFrame(liutingLiAnchor)
  const point = geometry({ type: 'Point', coordinates: toPosition(122, 148) })
  const [id, threadId] = [newId(), newId()]
  const reference = `TST-${id.slice(-6)}`
  await newThread(db, place.id, threadId, 'idea', reference)
  await db
    .insertInto('idea')
    .values({
      place_id: place.id,
      id,
      reference,
      thread_id: threadId,
      author_id: authorId,
      kind: 'suggestion',
      category: 'kitchen',
      title,
      words: `${title}，五家共用一个水龙头。`,
      language: 'zh-CN',
      position: point,
      shown_position: point,
      place_name: json(text('双井巷 7 号院')),
      state: 'registered',
      created_at: at,
    })
    .execute()
  if (proposalId) {
    await db
      .insertInto('proposal_idea')
      .values({
        place_id: place.id,
        proposal_id: proposalId,
        idea_id: id,
        element_id: 'kitchen',
        linked_by: authorId,
        linked_at: at,
      })
      .execute()
  }
  return { id, threadId, reference }
}

/** A comment of somebody in a thread. */
export async function newComment(
  services: Services,
  place: PlaceContext,
  authorId: string,
  threadId: string,
  words = '棚子占了大家的天井。',
) {
  const id = newId()
  await services.database.kysely
    .insertInto('comment')
    .values({
      place_id: place.id,
      id,
      thread_id: threadId,
      author_id: authorId,
      words,
      language: 'zh-CN',
      created_at: at,
    })
    .execute()
  return { id }
}

import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { plainCode } from '@hetu/domain/plain-signs'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../server/hash.ts'
import { defineRead } from '../server/read.ts'
import { IdeaByCode } from '@hetu/domain/ideas/idea-by-code'
import { hiddenOf, statusOf } from './idea-summary.ts'
import { readAbsorptions, readAnswers } from './read-answers.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'

/** What became of an entry on behalf, for whoever holds its slip; they read their own words even when hidden. */
export const readIdeaByCode = defineRead({
  name: 'read-idea-by-code',
  path: '/ideas-by-code/:code',
  summary: 'What became of an entry on behalf, by the code on its slip',
  readers: ['visitor'],
  query: z.object({ code: z.string().min(4).max(60) }),
  answer: IdeaByCode,
  budget: ({ address }) => ({ key: `idea-code:${address}`, times: 40, perSeconds: 600 }),
  cacheControl: () => 'no-store',
  run: ({ db, place }, { code }) => ideaBehind(db, place.id, code),
})

async function ideaBehind(db: Db, placeId: string, typed: string): Promise<IdeaByCode> {
  const code = plainCode(typed)
  const row = await visibleIdeas(db, placeId)
    .where('proxy_entry.query_code_hash', '=', sha256(code))
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  const answers = await readAnswers(db, placeId, [row.id])
  const absorptions = await readAbsorptions(db, placeId, [row.id])
  return {
    reference: row.reference,
    title: row.title,
    words: row.words,
    placeName: row.place_name,
    createdAt: row.created_at.toISOString(),
    persons: row.persons ?? 1,
    status: statusOf(row),
    state: row.state,
    answerDueOn: row.answer_due_on,
    answers: answers.get(row.id) ?? [],
    absorbedBy: absorptions.get(row.id) ?? [],
    hidden: hiddenOf(row),
    isPublic: isPublicKind(row.kind),
  }
}

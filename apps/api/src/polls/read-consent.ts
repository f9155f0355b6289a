import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { mayPerform } from '@hetu/domain/policy'
import type { Consent } from '@hetu/domain/polls/consent'
import { consentRules } from '@hetu/domain/polls/consent-outcome'
import type { PlaceContext } from '../server/place-context.ts'
import { readHolders } from './find-consent.ts'

/**
 * The statutory votes of a proposal; who of the holders said what only staff see. While one is open the public
 * learns how many holders there are and nothing else: not the outcome so far, not a statement, and not how many have
 * answered either. Holders are few and their shares differ, so that whoever sees a figure move after a visit knows
 * what that household said.
 */
export async function consentsOf(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  proposalId: string,
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consent')
    .selectAll()
    .select(sql<boolean>`clock_timestamp() >= closes_at`.as('is_over'))
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposalId)
    .orderBy('created_at', 'desc')
    .execute()
  const isStaff = mayPerform('record-consent', actor) === null
  return Promise.all(
    rows.map(async (row) => {
      const holders = await readHolders(db, place.id, row.id)
      const name = row.rule
      const rule = consentRules[name]
      return {
        id: row.id,
        version: row.version,
        question: row.question,
        rule: name,
        ruleSentence: rule.sentence,
        article: rule.article,
        closesAt: row.closes_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        state: row.closed_at !== null ? 'closed' : row.is_over ? 'counting' : 'open',
        holderCount: holders.length,
        outcome: row.result,
        statements: row.closed_at === null ? [] : wordsOf(holders),
        holders: isStaff ? holders : null,
      }
    }),
  )
}

/** What holders wanted kept, without the shares by which a neighbour would know them, and not in their order either. */
const wordsOf = (holders: Awaited<ReturnType<typeof readHolders>>) =>
  holders
    .flatMap(({ stance, statement }) => (statement && stance ? [{ stance, words: statement }] : []))
    .toSorted((one, other) => one.words.zh.localeCompare(other.words.zh, 'zh'))

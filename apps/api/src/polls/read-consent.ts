import type { Database } from '@hetu/db/database'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import { mayPerform } from '@hetu/domain/policy'
import type { Consent } from '@hetu/domain/polls/consent'
import { type ConsentOutcome, consentOutcome, consentRules } from '@hetu/domain/polls/consent-outcome'
import type { PlaceContext } from '../server/place-context.ts'
import { readHolders } from './find-consent.ts'

/** The statutory votes of a proposal as figures; who of the holders said what only staff see. */
export async function listConsents(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  proposalId: string,
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consent')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposalId)
    .orderBy('created_at', 'desc')
    .execute()
  const isStaff = mayPerform('record-consent', actor)
  return Promise.all(
    rows.map(async (row) => {
      const holders = await readHolders(db, place.id, row.id)
      const name = row.rule as keyof typeof consentRules
      const rule = consentRules[name]
      return {
        id: row.id,
        version: row.version,
        question: row.question as LocalText,
        rule: name,
        ruleSentence: rule.sentence,
        article: rule.article,
        closesAt: row.closes_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        outcome: (row.result as ConsentOutcome | null) ?? consentOutcome(rule, holders),
        statements: holders.flatMap(({ stance, share, statement }) =>
          statement && stance ? [{ stance, share, words: statement }] : [],
        ),
        holders: isStaff ? holders : null,
      }
    }),
  )
}

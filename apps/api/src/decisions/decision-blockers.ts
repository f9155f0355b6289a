import type { DecisionBlocker } from '@hetu/domain/decisions/decision-blocker'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { decisionBlockers } from '@hetu/domain/decisions/decision-blockers'
import type { LocalText } from '@hetu/domain/language'
import { type ReviewDiscipline, reviewDisciplineNames } from '@hetu/domain/reviews/discipline'
import { Refused } from '@hetu/domain/refusal'
import type { PlaceContext } from '../server/place-context.ts'
import { readDecisionCase } from './decision-case.ts'
import type { DecisionRow } from './find-decision.ts'
import { readInputsOfDecision } from './inputs-of-decision.ts'
import { readGroups } from './read-groups.ts'

/** What was said, how it is answered and what is still open: the one count for submitting, preview and publishing. */
export async function readBlockers(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  decision: DecisionRow,
  now: Date,
) {
  const said = await readInputsOfDecision(db, place.id, decision)
  const groups = await readGroups(db, place.id, decision.id, said.inputs)
  const decisionCase = await readDecisionCase(db, place, decision, said, groups, now)
  return { said, groups, step: decisionCase.step, blockers: decisionBlockers(decisionCase) }
}

/** Refuses while anything is open, saying how many things and naming the first. */
export function refuseBlocked(
  code: 'decision_not_ready' | 'decision_blocked',
  blockers: readonly DecisionBlocker[],
): void {
  const [first] = blockers
  if (first) throw new Refused({ code, params: { count: blockers.length, first: nameOf(first) } })
}

/** A name for the first thing in the way: its reference where it has one, else words in both languages. */
function nameOf(blocker: DecisionBlocker): LocalText | string {
  switch (blocker.kind) {
    case 'step_missing':
    case 'failing_finding':
      return blocker.sentence
    case 'input_open':
    case 'input_without_answer':
      return blocker.label
    case 'empty_group':
      return blocker.title
    case 'content_missing':
      return { zh: '决定正文还有没写的部分', en: 'a part of its text is not written' }
    case 'hearing_unanswered':
      return { zh: '申请的听证', en: 'the hearing that was asked for' }
    case 'discipline_missing': {
      const { discipline, version, readVersion: read } = blocker
      const name = reviewDisciplineNames[discipline as ReviewDiscipline]
      return {
        zh: `${name.zh}专家还没有评审第 ${version} 版${read ? `，读过的是第 ${read} 版` : ''}`,
        en: `${name.en}: no expert has reviewed version ${version}${read ? `, only version ${read}` : ''}`,
      }
    }
    default:
      return { zh: '一份专家评审还没有公开', en: 'an expert review is not released' }
  }
}

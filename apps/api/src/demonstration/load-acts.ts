import { decisionActs } from './decision-acts.ts'
import { discussionActs } from './discussion-acts.ts'
import { ideaActs } from './idea-acts.ts'
import type { Loading, TimedAct } from './loading.ts'
import { paperActs } from './paper-acts.ts'
import { pollActs } from './poll-acts.ts'
import { endProposalReferences, proposalActs } from './proposal-acts.ts'
import { reviewActs } from './review-acts.ts'
import type { Seed } from './seed.ts'
import { zoneActs } from './zone-acts.ts'

/**
 * Everything that happened in the quarter, oldest first. Acts of one instant keep this order: a decision is
 * published before the time to object begins.
 */
function actsOf(seed: Seed): TimedAct[] {
  const all = [
    ...zoneActs(seed),
    ...decisionActs(seed),
    ...proposalActs(seed),
    ...paperActs(seed),
    ...ideaActs(seed),
    ...discussionActs(seed),
    ...reviewActs(seed),
    ...pollActs(seed),
  ]
  const late = all.find(({ at }) => Date.parse(at) > Date.parse(seed.now))
  if (late) throw new Error(`The demonstration does something after its own now, at ${late.at}.`)
  return all
    .map((act) => ({ act, time: Date.parse(act.at) }))
    .toSorted((a, b) => a.time - b.time)
    .map(({ act }) => act)
}

/** Lets the quarter live through all of it again, and says how far it has come. */
export async function loadActs(loading: Loading, say: (line: string) => void): Promise<void> {
  const acts = actsOf(loading.seed)
  let told = ''
  for (const [index, act] of acts.entries()) {
    const month = act.at.slice(0, 7)
    if (month !== told) say(`Liuting Li, ${month} (${Math.round((index / acts.length) * 100)} %)`)
    told = month
    await act.run(loading)
  }
  await endProposalReferences(loading)
}

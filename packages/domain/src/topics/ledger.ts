import type { Refusal } from '../refusal.ts'

/** How somebody's words stand to the question of a topic (支持 / 反对 / 有条件 / 未表态). */
export const stances = ['for', 'against', 'condition', 'none'] as const
export type TopicStance = (typeof stances)[number]

/** Why words belong to a topic, by whom and when; kept by whatever moves them with the whole topic. */
export interface Basis {
  stance: TopicStance
  reason: string
  linkedBy: string
  linkedAt: Date
}

/** One idea or comment in one topic. `input` is unique for what was said: `idea:<id>` or `comment:<id>`. */
export interface Link extends Basis {
  id: string
  topicId: string
  input: string
}

/** A topic that was merged is closed into another; null while it is open. */
export interface TopicState {
  id: string
  closedInto: string | null
}

/** Topics and the links that stand now. */
export interface Ledger {
  topics: readonly TopicState[]
  links: readonly Link[]
}

export interface Closing {
  topicId: string
  before: string | null
  after: string | null
}

/**
 * What one act does: links that begin, links that end, topics that close or open. Nothing is ever overwritten, so that
 * the reverse of a change is a change like any other.
 */
export interface Change {
  made: readonly Link[]
  ended: readonly Link[]
  closings: readonly Closing[]
}

/** A change, or why there is none. */
export type Planned = Change | { refusal: Refusal }

type NewId = () => string
const refused = (code: Refusal['code'], params?: Refusal['params']): Planned => ({
  refusal: { code, ...(params && { params }) },
})
const linksOf = (ledger: Ledger, topicId: string) => ledger.links.filter((link) => link.topicId === topicId)
const closedInto = (ledger: Ledger, topicId: string) =>
  ledger.topics.find(({ id }) => id === topicId)?.closedInto ?? null

/** Why nothing can be sorted in one of these topics: it was merged into another. */
function closedAmong(ledger: Ledger, ...topicIds: string[]): Planned | null {
  const into = topicIds.map((id) => closedInto(ledger, id)).find((id) => id !== null)
  return into === undefined || into === null ? null : refused('topic_closed', { into })
}

const unlessEmpty = (change: Change): Planned =>
  change.made.length === 0 && change.ended.length === 0 && change.closings.length === 0
    ? refused('topic_unchanged')
    : change

/** Puts words into a topic; those that are there with another stance stand with this one from now on. */
export function placing(
  ledger: Ledger,
  topicId: string,
  inputs: readonly string[],
  basis: Basis,
  newId: NewId,
): Planned {
  const closed = closedAmong(ledger, topicId)
  if (closed) return closed
  const there = new Map(linksOf(ledger, topicId).map((link) => [link.input, link]))
  const moved = inputs.filter((input) => there.get(input)?.stance !== basis.stance)
  return unlessEmpty({
    made: moved.map((input) => ({ ...basis, id: newId(), topicId, input })),
    ended: moved.flatMap((input) => there.get(input) ?? []),
    closings: [],
  })
}

/** Takes words out of a topic; they stay where they were said, and in every other topic. */
export function takingOut(ledger: Ledger, topicId: string, inputs: readonly string[]): Planned {
  const closed = closedAmong(ledger, topicId)
  if (closed) return closed
  const ended = linksOf(ledger, topicId).filter(({ input }) => inputs.includes(input))
  return unlessEmpty({ made: [], ended, closings: [] })
}

/** Words that leave one topic for another, where they stand with a new reason and the stance that they had. */
export function moving(
  ledger: Ledger,
  [fromId, toId]: readonly [string, string],
  inputs: readonly string[],
  basis: Omit<Basis, 'stance'>,
  newId: NewId,
): Planned {
  if (fromId === toId) return refused('topic_same')
  const closed = closedAmong(ledger, fromId, toId)
  if (closed) return closed
  const ended = linksOf(ledger, fromId).filter(({ input }) => inputs.includes(input))
  return unlessEmpty({ made: carried(ledger, ended, toId, newId, basis), ended, closings: [] })
}

/** All words of one topic go to another, and the first is closed; each keeps the reason for which it was there. */
export function merging(ledger: Ledger, [fromId, intoId]: readonly [string, string], newId: NewId): Planned {
  if (fromId === intoId) return refused('topic_same')
  const closed = closedAmong(ledger, fromId, intoId)
  if (closed) return closed
  const ended = linksOf(ledger, fromId)
  return {
    made: carried(ledger, ended, intoId, newId),
    ended,
    closings: [{ topicId: fromId, before: null, after: intoId }],
  }
}

/** Some words of a topic go to a new one; before it, they were in the first, into which it closes when that is undone. */
export function splitting(
  ledger: Ledger,
  [fromId, freshId]: readonly [string, string],
  inputs: readonly string[],
  newId: NewId,
): Planned {
  const closed = closedAmong(ledger, fromId)
  if (closed) return closed
  const all = linksOf(ledger, fromId)
  const ended = all.filter(({ input }) => inputs.includes(input))
  if (ended.length === 0) return refused('topic_unchanged')
  if (ended.length === all.length) return refused('topic_split_whole')
  return {
    made: carried(ledger, ended, freshId, newId),
    ended,
    closings: [{ topicId: freshId, before: fromId, after: null }],
  }
}

/**
 * The reverse of a change, as long as nothing that it did was changed since: the links that it made still stand, what it
 * ended is not there again, and no topic would be closed over words that came later.
 */
export function undoing(ledger: Ledger, change: Change, newId: NewId): Planned {
  const standing = new Set(ledger.links.map(({ id }) => id))
  const made = new Set(change.made.map(({ id }) => id))
  const others = ledger.links.filter(({ id }) => !made.has(id))
  const taken = new Set(others.map(({ topicId, input }) => `${topicId} ${input}`))
  const closing = new Set(change.closings.flatMap(({ topicId, before }) => (before === null ? [] : topicId)))
  const opening = new Set(change.closings.flatMap(({ topicId, before }) => (before === null ? topicId : [])))
  const isFree = ({ topicId, input }: Link) =>
    !taken.has(`${topicId} ${input}`) && (opening.has(topicId) || closedInto(ledger, topicId) === null)
  const isUntouched =
    change.made.every(({ id }) => standing.has(id)) &&
    change.ended.every(isFree) &&
    change.closings.every(({ topicId, after }) => closedInto(ledger, topicId) === after) &&
    !others.some(({ topicId }) => closing.has(topicId))
  if (!isUntouched) return refused('topic_changed_since')
  return {
    made: change.ended.map((link) => ({ ...link, id: newId() })),
    ended: change.made,
    closings: change.closings.map(({ topicId, before, after }) => ({
      topicId,
      before: after,
      after: before,
    })),
  }
}

/** Links as they stand in another topic; what is there already stays as it is there. */
function carried(
  ledger: Ledger,
  links: readonly Link[],
  topicId: string,
  newId: NewId,
  basis: Partial<Basis> = {},
): Link[] {
  const there = new Set(linksOf(ledger, topicId).map(({ input }) => input))
  return links
    .filter(({ input }) => !there.has(input))
    .map((link) => ({ ...link, ...basis, id: newId(), topicId }))
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  type Ledger,
  merging,
  moving,
  placing,
  type Planned,
  splitting,
  type TopicStance,
  stances,
  takingOut,
  undoing,
} from './ledger.ts'

let made = 0
const newId = () => `link-${(made += 1)}`
const basis = (stance: TopicStance) => ({ stance, reason: '同一处', linkedBy: 'lin', linkedAt: new Date(0) })

/** What the tables hold after a change. */
function after(ledger: Ledger, change: Change): Ledger {
  const ended = new Set(change.ended.map(({ id }) => id))
  const closings = new Map(change.closings.map(({ topicId, after: into }) => [topicId, into]))
  const fresh = [...closings.keys()].filter((id) => !ledger.topics.some((topic) => topic.id === id))
  return {
    topics: [...ledger.topics, ...fresh.map((id) => ({ id, closedInto: null }))].map((topic) => ({
      ...topic,
      closedInto: closings.has(topic.id) ? (closings.get(topic.id) ?? null) : topic.closedInto,
    })),
    links: [...ledger.links.filter(({ id }) => !ended.has(id)), ...change.made],
  }
}

/** What is said where and how, without the names of rows. */
const said = ({ topics, links }: Ledger) => ({
  closed: topics
    .flatMap(({ id, closedInto }) => (closedInto === null ? [] : `${id} → ${closedInto}`))
    .toSorted(),
  links: links.map(({ topicId, input, stance }) => `${topicId} ${input} ${stance}`).toSorted(),
})
const inputsOf = (ledger: Ledger) => new Set(ledger.links.map(({ input }) => input))

type Act =
  | { do: 'place'; topic: number; inputs: number[]; stance: TopicStance }
  | { do: 'take'; topic: number; inputs: number[] }
  | { do: 'move'; topic: number; to: number; inputs: number[] }
  | { do: 'merge'; topic: number; to: number; inputs: number[] }
  | { do: 'split'; topic: number; inputs: number[] }
  | { do: 'undo'; which: number }

const topic = fc.nat(4)
const inputs = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 })
const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('place' as const),
      topic,
      inputs,
      stance: fc.constantFrom(...stances),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take' as const), topic, inputs }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('move' as const, 'merge' as const),
      topic,
      to: topic,
      inputs,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), topic, inputs }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }) },
)
const acts = fc.array(anAct, { maxLength: 30 })
const empty: Ledger = {
  topics: Array.from({ length: 3 }, (_, at) => ({ id: `topic-${at}`, closedInto: null })),
  links: [],
}

function plan(ledger: Ledger, act: Act, done: readonly Change[]): Planned | null {
  const named = (at: number) => ledger.topics[at % ledger.topics.length]!.id
  const words = 'inputs' in act ? act.inputs.map((at) => `idea:${at}`) : []
  if (act.do === 'place') return placing(ledger, named(act.topic), words, basis(act.stance), newId)
  if (act.do === 'take') return takingOut(ledger, named(act.topic), words)
  if (act.do === 'move') return moving(ledger, [named(act.topic), named(act.to)], words, basis('none'), newId)
  if (act.do === 'merge') return merging(ledger, [named(act.topic), named(act.to)], newId)
  if (act.do === 'split')
    return splitting(ledger, [named(act.topic), `topic-${ledger.topics.length}`], words, newId)
  const change = done[act.which % Math.max(done.length, 1)]
  return change ? undoing(ledger, change, newId) : null
}

/** Runs the acts as the verbs do, refused ones leaving nothing; tells each step that was done. */
function run(all: readonly Act[], onStep: (before: Ledger, change: Change, act: Act, now: Ledger) => void) {
  let ledger = empty
  const done: Change[] = []
  for (const act of all) {
    const planned = plan(ledger, act, done)
    if (planned === null || 'refusal' in planned) continue
    const now = after(ledger, planned)
    onStep(ledger, planned, act, now)
    done.push(planned)
    ledger = now
  }
  return { ledger, done }
}

describe('the ledger of links', () => {
  test('holds no words twice in a topic, and none in one that is closed, after any acts', () => {
    fc.assert(
      fc.property(acts, (all) => {
        run(all, (_, change, __, now) => {
          const places = now.links.map(({ topicId, input }) => `${topicId} ${input}`)
          expect(new Set(places).size).toBe(places.length)
          const closed = new Set(now.topics.flatMap(({ id, closedInto }) => (closedInto ? id : [])))
          expect(now.links.filter(({ topicId }) => closed.has(topicId))).toEqual([])
          expect(change.made.length + change.ended.length + change.closings.length).toBeGreaterThan(0)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('loses nothing that was placed, unless it is taken out or its placing is undone', () => {
    fc.assert(
      fc.property(acts, (all) => {
        run(all, (before, _, act, now) => {
          if (act.do === 'take' || act.do === 'undo') return
          const left = inputsOf(now)
          expect([...inputsOf(before)].filter((input) => !left.has(input))).toEqual([])
        })
      }),
      { numRuns: 400 },
    )
  })

  test('leads back from every state, step by step to the empty one, and forth again', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const states: Ledger[] = []
        const { ledger, done } = run(all, (before) => states.push(before))
        let now = ledger
        for (const [at, change] of [...done.entries()].toReversed()) {
          const back = undoing(now, change, newId)
          if ('refusal' in back) throw new Error(`Step ${at} could not be taken back.`)
          const reached = after(now, back)
          const closedNew = (state: Ledger) => ({
            ...said(state),
            closed: said(state).closed.filter((line) =>
              states[at]!.topics.some(({ id }) => line.startsWith(`${id} `)),
            ),
          })
          expect(closedNew(reached)).toEqual(closedNew(states[at]!))
          const forth = undoing(reached, back, newId)
          if ('refusal' in forth) throw new Error(`Step ${at} could not be done again.`)
          expect(said(after(reached, forth))).toEqual(said(now))
          // Rows have new names after a way back and forth, so what follows is taken from the way itself.
          now = relabelled(reached, states[at]!)
        }
        expect(now.links).toEqual([])
      }),
      {
        numRuns: 300,
        // The first was merged into one that was merged further, and came back: it can go there again.
        examples: [
          [
            [
              { do: 'merge', topic: 1, to: 0, inputs: [0] },
              { do: 'merge', topic: 0, to: 2, inputs: [0] },
              { do: 'undo', which: 0 },
            ],
          ],
        ],
      },
    )
  })

  test('takes no step back over words that were changed since', () => {
    const place = placing(empty, 'topic-0', ['idea:1'], basis('for'), newId) as Change
    const first = after(empty, place)
    const merge = merging(first, ['topic-0', 'topic-1'], newId) as Change
    const second = after(first, merge)
    expect(undoing(second, place, newId)).toMatchObject({ refusal: { code: 'topic_changed_since' } })
    const back = undoing(second, merge, newId) as Change
    expect(said(after(second, back))).toEqual(said(first))
    // A topic that would close over words that came later stays open.
    const split = splitting(
      after(first, placing(first, 'topic-0', ['idea:2'], basis('none'), newId) as Change),
      ['topic-0', 'topic-9'],
      ['idea:2'],
      newId,
    ) as Change
    const third = after(
      after(first, placing(first, 'topic-0', ['idea:2'], basis('none'), newId) as Change),
      split,
    )
    expect('refusal' in placing(third, 'topic-9', ['idea:3'], basis('none'), newId)).toBe(false)
  })

  test('refuses what would change nothing, both as one, the whole split off, and a closed topic', () => {
    const first = after(empty, placing(empty, 'topic-0', ['idea:1'], basis('for'), newId) as Change)
    const code = (planned: Planned) => ('refusal' in planned ? planned.refusal.code : null)
    expect(code(placing(first, 'topic-0', ['idea:1'], basis('for'), newId))).toBe('topic_unchanged')
    expect(code(placing(first, 'topic-0', ['idea:1'], basis('against'), newId))).toBeNull()
    expect(code(takingOut(first, 'topic-1', ['idea:1']))).toBe('topic_unchanged')
    expect(code(merging(first, ['topic-0', 'topic-0'], newId))).toBe('topic_same')
    expect(code(splitting(first, ['topic-0', 'topic-9'], ['idea:1'], newId))).toBe('topic_split_whole')
    const closed = after(first, merging(first, ['topic-0', 'topic-1'], newId) as Change)
    expect(placing(closed, 'topic-0', ['idea:2'], basis('for'), newId)).toMatchObject({
      refusal: { code: 'topic_closed', params: { into: 'topic-1' } },
    })
  })
})

/** The same links under the names that they had. */
function relabelled(now: Ledger, before: Ledger): Ledger {
  const names = new Map(before.links.map((link) => [`${link.topicId} ${link.input}`, link.id]))
  return {
    ...now,
    links: now.links.map((link) => ({ ...link, id: names.get(`${link.topicId} ${link.input}`) ?? link.id })),
  }
}

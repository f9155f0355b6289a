import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Seed data is read as it lies there; every field is checked by the rules below.
// oxlint-disable-next-line typescript/no-explicit-any
type Data = any
const read = (name: string): Data => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const { people } = read('people.json')
const { ideas, topics } = read('ideas.json')
const { proposals } = read('proposals.json')
const { reviews } = read('reviews.json')
const { decisions, watchdogFlags } = read('decisions.json')
const works = read('works.json')
const map = read('basemap.geojson')
const now = new Date('2026-05-20T10:00:00+08:00')

const keysOf = (list: Data[]) => list.map((each) => each.key as string)
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
const proposalOf = (key: string) => proposals.find((each: Data) => each.key === key)
const countBy = (list: Data[], field: string) => {
  const counts: Record<string, number> = {}
  for (const each of list) counts[each[field]] = (counts[each[field]] ?? 0) + 1
  return counts
}
/** All values found under a key anywhere in the data. */
const valuesAt = (data: Data, keys: string[]): string[] => {
  if (Array.isArray(data)) return data.flatMap((each) => valuesAt(each, keys))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    keys.includes(key) && typeof value === 'string' ? [value] : valuesAt(value, keys),
  )
}

describe('the scenario of Liuting Li', () => {
  it('has every person once, each with a name of their own in both languages', () => {
    expect(new Set(keysOf(people)).size).toBe(people.length)
    expect(new Set(people.map((each: Data) => each.chosenName.zh)).size).toBe(people.length)
    expect(new Set(people.map((each: Data) => each.chosenName.en)).size).toBe(people.length)
    expect(people.filter((each: Data) => each.isDemonstrationNeighbour)).toHaveLength(130)
  })

  it('has forty ideas with titles short enough for a list', () => {
    expect(keysOf(ideas)).toEqual(Array.from({ length: 40 }, (_, i) => `I${String(i + 1).padStart(2, '0')}`))
    const han = ideas.filter((each: Data) => each.language !== 'en')
    expect(han.filter((each: Data) => [...each.title].length > 20)).toEqual([])
  })

  it('dates nothing that was said after now', () => {
    const said = valuesAt({ ideas, reviews }, ['at', 'createdAt', 'signedAt'])
    expect(said.filter((at) => new Date(at) > now)).toEqual([])
    const ballots = proposals.flatMap((each: Data) => each.polls.flatMap((poll: Data) => poll.ballots ?? []))
    expect(ballots.filter((ballot: Data) => new Date(ballot.castAt) > now)).toEqual([])
    for (const { comments } of proposals)
      expect(comments.filter((comment: Data) => new Date(comment.at) > now)).toEqual([])
  })

  it('refers only to people, ideas, elements, courtyards and topics that exist', () => {
    const named = valuesAt({ ideas, proposals, reviews, decisions, watchdogFlags }, [
      'author',
      'person',
      'by',
      'enteredBy',
      'expert',
      'chair',
      'draftedBy',
      'approvedBy',
    ])
    expect(named.filter((key) => !keysOf(people).includes(key))).toEqual([])
    const elements = new Set(works.flatMap((each: Data) => each.works.map((work: Data) => work.id)))
    expect(valuesAt({ ideas, proposals, reviews }, ['element']).filter((id) => !elements.has(id))).toEqual([])
    expect(valuesAt({ proposals }, ['idea']).filter((key) => !keysOf(ideas).includes(key))).toEqual([])
    expect(valuesAt({ ideas }, ['topic']).filter((key) => !keysOf(topics).includes(key))).toEqual([])
    const yards = new Set(
      map.features
        .filter((feature: Data) => feature.properties.layer === 'courtyard')
        .map((feature: Data) => feature.properties.id),
    )
    const areas = people.flatMap((each: Data) => each.relations.map((relation: Data) => relation.area))
    const yardAreas = areas.filter((area: Data) => area.kind === 'courtyard').map((area: Data) => area.id)
    expect(yardAreas.filter((id: string) => !yards.has(id))).toEqual([])
  })

  it('counts the paving poll: 61 of 105, 17 through the grid worker, 24 + 31 + 6', () => {
    const [poll] = proposalOf('P2').polls
    expect(poll.eligible.households + poll.eligible.shops).toBe(poll.eligible.total)
    expect(poll.ballots).toHaveLength(61)
    expect(new Set(poll.ballots.map((ballot: Data) => ballot.person)).size).toBe(61)
    expect(countBy(poll.ballots, 'option')).toEqual({
      'full-stone': 24,
      'mixed-strip': 31,
      'asphalt-like': 6,
    })
    expect(countBy(poll.ballots, 'channel')['grid_worker']).toBe(17)
  })

  it('lets only people of Lantern Lane choose its paving', () => {
    const [poll] = proposalOf('P2').polls
    const shop = map.features.find((f: Data) => f.properties.number === '打灯巷1号').properties.id
    const belongs = (key: string) =>
      people
        .find((each: Data) => each.key === key)
        .relations.some(
          ({ relation, area }: Data) =>
            (area.id === 'lantern-lane' || area.id === shop) && poll.eligible.relations.includes(relation),
        )
    expect(poll.ballots.filter((ballot: Data) => !belongs(ballot.person))).toEqual([])
  })

  it('counts the park poll: 118 of 412, A 71, B 29, C 18', () => {
    const [poll] = proposalOf('P3').polls
    expect(new Set(poll.ballots.map((ballot: Data) => ballot.person)).size).toBe(118)
    expect(countBy(poll.ballots, 'option')).toEqual({ park: 71, 'charging-shed': 29, mixed: 18 })
  })

  it('adds the shares of the consent vote to 100 and the yes to 73, over two thirds', () => {
    const [consent] = proposalOf('P1').polls
    expect(sum(consent.holders.map((holder: Data) => holder.sharePercent))).toBe(100)
    const yes = consent.holders.filter((holder: Data) => holder.answer === 'yes')
    expect(sum(yes.map((holder: Data) => holder.sharePercent))).toBe(73)
  })

  it('quotes proposal texts word for word', () => {
    const marks = reviews.flatMap((review: Data) => review.marks.map((mark: Data) => ({ review, mark })))
    const quotes = marks.filter(({ mark }: Data) => mark.target.kind === 'text')
    expect(quotes).toHaveLength(2)
    for (const { review, mark } of quotes) {
      const { text } = proposalOf(review.proposal).versions[review.version - 1]
      expect(text.zh).toContain(mark.target.quote.zh)
      expect(text.en).toContain(mark.target.quote.en)
    }
  })

  it('adds the decision tables to 66 and 94 points and the channels to the contributions', () => {
    expect(decisions.map((each: Data) => sum(each.rows.map((row: Data) => row.persons)))).toEqual([66, 94])
    for (const { figures } of decisions)
      expect(sum(Object.values(figures.channels))).toBe(figures.contributions)
  })

  it('answers every idea, mark and comment on a decided proposal', () => {
    for (const decision of decisions) {
      const proposal = proposalOf(decision.proposal)
      const inputs = decision.rows.flatMap((row: Data) => Object.values(row.inputs).flat())
      const before = ({ at }: Data) => new Date(at) < new Date(decision.publishedAt)
      const wasBefore = (key: string) =>
        new Date(ideas.find((idea: Data) => idea.key === key).createdAt) < new Date(decision.publishedAt)
      const due = [
        ...proposal.links.map((link: Data) => link.idea).filter(wasBefore),
        ...keysOf(proposal.comments.filter((each: Data) => before(each) && !each.isOfficial)),
        ...reviews
          .filter((each: Data) => decision.reviews.includes(each.key))
          .flatMap((each: Data) => keysOf(each.marks)),
      ]
      expect(due.filter((key: string) => !inputs.includes(key))).toEqual([])
      expect(new Set(inputs).size).toBe(inputs.length)
    }
  })

  it('writes six to ten comments under each proposal and three lines of summary', () => {
    for (const { comments, summary } of proposals) {
      expect(summary).toHaveLength(3)
      expect(comments.length).toBeGreaterThanOrEqual(6)
      expect(comments.length).toBeLessThanOrEqual(10)
    }
  })

  it('keeps the telephone and the names of the hidden report out of titles', () => {
    const hidden = ideas.filter((idea: Data) => idea.hidden)
    expect(keysOf(hidden)).toEqual(['I35', 'I37'])
    expect(hidden.map((idea: Data) => idea.title).join()).not.toMatch(/138|微信/)
  })
})

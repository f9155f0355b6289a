import { support } from '../threads/support.ts'
import { drawFrom } from './draw-from.ts'
import type { TimedAct } from './loading.ts'
import type { Seed, SeedIdea } from './seed.ts'

/** The support of an idea comes within this many days, most of it at once. */
const spreadDays = 40
const dayMilliseconds = 86_400_000

/**
 * Support and opposition of an idea, as many as the scenario counts, each by a different neighbour who is not
 * its author. Who and when is drawn from the idea's key, so that two loadings are alike.
 */
export function supportActs(seed: Seed, idea: SeedIdea): TimedAct[] {
  const draw = drawFrom(idea.key)
  const neighbours = seed.people
    .filter((person) => person.isDemonstrationNeighbour && person.key !== idea.author)
    .map((person) => ({ key: person.key, order: draw() }))
    .toSorted((a, b) => a.order - b.order)
  const asked = idea.supports + idea.opposes
  const starts = Date.parse(idea.createdAt)
  const ends = Math.min(starts + spreadDays * dayMilliseconds, Date.parse(seed.now))
  return neighbours.slice(0, asked).map(({ key }, index): TimedAct => {
    const stance = index < idea.supports ? 'support' : 'oppose'
    const at = new Date(starts + 60_000 + (ends - starts - 60_000) * draw() ** 2).toISOString()
    return {
      at,
      run: async (loading) => {
        await loading.as(key, support, { threadId: loading.idOf(`${idea.key}:thread`), stance }, at)
      },
    }
  })
}

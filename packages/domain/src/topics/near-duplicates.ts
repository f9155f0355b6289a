import { oppositeOf } from './terms-of.ts'

/** An idea as far as saying the same goes. */
export interface Sayable {
  id: string
  terms: ReadonlySet<string>
  /** Metres east and north of any one point. */
  spot: readonly [number, number]
}

/** Two ideas that seem to say the same of the same place. */
export interface Twins {
  one: string
  other: string
  metres: number
  /** How much of what both say they share, by weight, 0 to 1. */
  likeness: number
  words: string[]
}

/** Farther apart they speak of different places. */
export const twinsWithinMetres = 60
/** Less alike than this they are two matters. */
const leastLikeness = 0.4

/** Ideas by square of ground, so that one is compared with those around it alone; grows with each that is added. */
export class TwinFinder {
  readonly #squares = new Map<string, Sayable[]>()
  readonly #counts = new Map<string, number>()
  #size = 0

  add(idea: Sayable): void {
    const square = squareOf(idea.spot)
    const known = this.#squares.get(square)
    if (known) known.push(idea)
    else this.#squares.set(square, [idea])
    for (const term of idea.terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1)
    this.#size += 1
  }

  /** Those that seem to say the same as this one, the most alike first; never what denies it. */
  twinsOf(idea: Sayable): Twins[] {
    const found: Twins[] = []
    const own = this.#weigh(idea.terms)
    const [x, y] = idea.spot.map((metre) => Math.floor(metre / twinsWithinMetres)) as [number, number]
    for (let east = x - 1; east <= x + 1; east += 1)
      for (let north = y - 1; north <= y + 1; north += 1)
        for (const other of this.#squares.get(`${east} ${north}`) ?? []) {
          if (other.id === idea.id) continue
          const metres = Math.hypot(idea.spot[0] - other.spot[0], idea.spot[1] - other.spot[1])
          if (metres > twinsWithinMetres) continue
          const words = [...idea.terms].filter((term) => other.terms.has(term))
          if (words.length === 0) continue
          const shared = this.#weigh(words)
          const likeness = shared / (own + this.#weigh(other.terms) - shared)
          if (likeness < leastLikeness || [...idea.terms].some((term) => denies(term, other.terms))) continue
          found.push({ one: idea.id, other: other.id, metres, likeness, words })
        }
    return found.toSorted((a, b) => b.likeness - a.likeness || a.other.localeCompare(b.other))
  }

  /** Rare words weigh more; each at least something, or two texts of common words would share nothing. */
  #weigh(terms: Iterable<string>): number {
    let sum = 0
    for (const term of terms) sum += Math.log(1 + this.#size / (1 + (this.#counts.get(term) ?? 0)))
    return sum
  }
}

const squareOf = (spot: readonly [number, number]) =>
  spot.map((metre) => Math.floor(metre / twinsWithinMetres)).join(' ')

const denies = (term: string, others: ReadonlySet<string>) => {
  const opposite = oppositeOf(term)
  return opposite !== null && others.has(opposite) && !others.has(term)
}

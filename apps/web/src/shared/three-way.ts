/** A form taken apart: each of its texts, rows and shapes by a name of its own. What is not there is undefined. */
export type Parts = Readonly<Record<string, unknown>>

/** One form that two people wrote in since the same beginning. */
export interface TwoWritings {
  base: Parts
  mine: Parts
  theirs: Parts
}

/** Which writing is taken for a part that both changed, or what was written by hand out of both. */
export type Pick = { from: 'mine' | 'theirs' } | { from: 'hand'; text: string }
export type Picks = Readonly<Record<string, Pick>>

const keysOf = (...all: Parts[]) => [...new Set(all.flatMap((parts) => Object.keys(parts)))]
const isSame = (a: unknown, b: unknown) => ordered(a) === ordered(b)

/** The order of an object's names says nothing, and the database keeps another. */
const ordered = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )

/** Parts that both changed, and not to the same: somebody has to choose. */
export const disputed = ({ base, mine, theirs }: TwoWritings): string[] =>
  keysOf(theirs, mine).filter(
    (key) =>
      !isSame(mine[key], theirs[key]) && !isSame(mine[key], base[key]) && !isSame(theirs[key], base[key]),
  )

/** Parts that the other alone changed: they are taken over. */
export const changedByOther = ({ base, mine, theirs }: TwoWritings): string[] =>
  keysOf(base, theirs).filter((key) => isSame(mine[key], base[key]) && !isSame(theirs[key], base[key]))

/** Both writings in one: what one of them changed, and what was picked where both did. */
export function merged(writings: TwoWritings, picks: Picks): Parts {
  const { base, mine, theirs } = writings
  const both = new Set(disputed(writings))
  const value = (key: string) => {
    if (both.has(key)) return picked(picks[key], mine[key], theirs[key])
    return isSame(mine[key], base[key]) ? theirs[key] : mine[key]
  }
  const parts = keysOf(theirs, mine).map((key) => [key, value(key)] as const)
  return Object.fromEntries(parts.filter(([, held]) => held !== undefined))
}

function picked(pick: Pick | undefined, mine: unknown, theirs: unknown): unknown {
  if (pick?.from === 'hand') return pick.text
  return pick?.from === 'theirs' ? theirs : mine
}

/** Of choices made against an earlier writing of the other only what was written by hand still counts. */
export const writtenByHand = (picks: Picks): Picks =>
  Object.fromEntries(Object.entries(picks).filter(([, pick]) => pick.from === 'hand'))

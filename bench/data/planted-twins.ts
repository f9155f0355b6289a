import type { Sayable } from '../../packages/domain/src/topics/near-duplicates.ts'
import { termsOf } from '../../packages/domain/src/topics/terms-of.ts'
import { plantedTexts } from './planted-topics.ts'
import { randomFrom } from './random.ts'

/** How near-duplicates and what only looks like them are planted; printed beside the figures. */
export const twinPlanting = {
  sideMetres: 700,
  /** Of the words of the first so many are in its twin; the others are another text's. */
  leastKept: 0.65,
  mostKept: 0.9,
  twinMetres: 40,
  /** What is no twin: the same words so far away, and so many of the words at the same place. */
  farMetres: 120,
  keptByOthers: 0.4,
} as const

export interface PlantedTwins {
  ideas: Sayable[]
  /** Pairs that say the same, `one other` in order. */
  pairs: Set<string>
}

export const pairOf = (one: string, other: string) => [one, other].toSorted().join(' ')

/** Ideas of which one in ten has a twin, one in ten a copy far away, and one in ten a half of it near by. */
export function plantedTwins(count: number, seed: number): PlantedTwins {
  const next = randomFrom(seed)
  const texts = plantedTexts(count, 'mixed', seed).map(({ text }) => text.split(/[，\s]+/u))
  const ideas: Sayable[] = []
  const pairs = new Set<string>()
  const add = (words: string[], spot: [number, number]) => {
    const id = `i${ideas.length}`
    ideas.push({ id, terms: termsOf(words.join(' ，')), spot })
    return id
  }
  const moved = ([x, y]: [number, number], metres: number): [number, number] => {
    const angle = next() * 2 * Math.PI
    return [x + metres * Math.cos(angle), y + metres * Math.sin(angle)]
  }
  const mixed = (words: string[], kept: number) => {
    const other = texts[Math.floor(next() * texts.length)]!
    const order = words.map((word) => ({ word, at: next() })).toSorted((a, b) => a.at - b.at)
    const whole = order.slice(0, Math.round(words.length * kept)).map(({ word }) => word)
    return [...whole, ...other.slice(0, words.length - whole.length)]
  }
  for (const words of texts.slice(0, Math.round(count / 1.3))) {
    const spot: [number, number] = [next() * twinPlanting.sideMetres, next() * twinPlanting.sideMetres]
    const id = add(words, spot)
    const fate = next()
    const { leastKept, mostKept, twinMetres, farMetres, keptByOthers } = twinPlanting
    if (fate < 0.1) {
      const kept = leastKept + next() * (mostKept - leastKept)
      pairs.add(pairOf(id, add(mixed(words, kept), moved(spot, next() * twinMetres))))
    } else if (fate < 0.2) add(words, moved(spot, farMetres))
    else if (fate < 0.3) add(mixed(words, keptByOthers), moved(spot, next() * twinMetres))
  }
  return { ideas, pairs }
}

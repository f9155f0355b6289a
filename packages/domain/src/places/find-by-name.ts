import { foldText } from '../fold-text.ts'
import { hanNumber } from '../han-numerals.ts'
import type { LocalText } from '../language.ts'

interface Named {
  kind: string
  name: LocalText
}

/** Words before or after a house number that belong to no name: “Courtyard 7”, “No. 7”. */
const addressWords = ['courtyard', 'yard', 'house', 'door', 'number', 'no']

/** Among names that answer equally well; a label on the map gives way to the thing it names. */
const kindOrder = ['lane', 'door', 'courtyard', 'gate', 'bridge', 'well', 'tree', 'place']

/** One writing for all: as `foldText`, no spaces or marks, 7 号院 and 7 院 as 7号, 十二号 as 12号. */
function folded(text: string): string {
  return foldText(text)
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
    .replaceAll(/[〇零一二两三四五六七八九十百]+(?=号|院$|室)/gu, (numerals) =>
      String(hanNumber(numerals) ?? numerals),
    )
    .replaceAll(/(\d)(?:号院?|院)/gu, '$1号')
}

function latinWords(text: string): string[] {
  const plain = foldText(text).replaceAll(/['’]/gu, '')
  return plain.match(/\p{Script=Latin}+|\d+/gu) ?? []
}

const isNumber = (word: string) => /^\d+$/u.test(word)
const isAddressWord = (word: string) =>
  addressWords.some((whole) => word === whole || (word.length > 2 && whole.startsWith(word)))

/** 0 the same, 1 begins so, 2 has it inside. A number is never found in the middle of another. */
function rankRun(name: string, asked: string): number | null {
  if (asked === '') return null
  if (name === asked || (/\d$/u.test(asked) && name === `${asked}号`)) return 0
  for (let at = name.indexOf(asked); at >= 0; at = name.indexOf(asked, at + 1)) {
    if (at === 0) return 1
    if (!/^\d\d$/u.test(`${name[at - 1]}${asked[0]}`)) return 2
  }
  return null
}

/** English addresses are said in either order: every word asked for begins a word of the name. */
function rankWords({ kind, name }: Named, asked: readonly string[]): number | null {
  const words = latinWords(name.en)
  const isAddress = kind === 'door' || kind === 'courtyard'
  const telling = asked.filter((word) => !words.some((own) => own.startsWith(word)))
  if (asked.length === 0 || !telling.every((word) => isAddress && isAddressWord(word))) return null
  const rest = asked.filter((word) => !telling.includes(word))
  if (words.length === rest.length && words.every((word) => rest.includes(word))) return 0
  return rest.filter(isNumber).every((word) => words.includes(word)) ? 1 : 2
}

function rankOf(named: Named, words: string): number | null {
  const ranks = [
    rankRun(folded(named.name.zh), folded(words)),
    rankRun(folded(named.name.en), folded(words)),
    // Words of Han characters beside Latin ones are not an English address.
    /\p{Script=Han}/u.test(words) ? null : rankWords(named, latinWords(words)),
  ].filter((rank) => rank !== null)
  return ranks.length > 0 ? Math.min(...ranks) : null
}

/** The lane of an address whose number nobody has entered: better than nothing to start from. */
function laneWords(words: string): string {
  if (/\p{Script=Han}/u.test(words)) return folded(words).replace(/\d+号?.*$/u, '')
  return latinWords(words)
    .filter((word) => !isNumber(word) && !isAddressWord(word))
    .join(' ')
}

const asksForYard = (words: string) => /院|\bcourt|\byard/iu.test(words)
const kindRank = ({ kind }: Named, isYardAsked: boolean) =>
  isYardAsked && kind === 'courtyard' ? 0 : kindOrder.indexOf(kind)

/**
 * What answers an address as people write it, best first. Of several with one name only one is kept:
 * nobody could choose between them by reading.
 */
export function findByName<Found extends Named>(all: readonly Found[], words: string): Found[] {
  const ranked = (among: readonly Found[], asked: string) =>
    among.flatMap((found) => {
      const rank = rankOf(found, asked)
      return rank === null ? [] : [{ found, rank }]
    })
  const byName = ranked(all, words)
  const answers =
    byName.length > 0 || !/\d/u.test(folded(words))
      ? byName
      : ranked(
          all.filter(({ kind }) => kind === 'lane'),
          laneWords(words),
        )
  const isYardAsked = asksForYard(words)
  const kept = new Map<string, Found>()
  const sorted = answers.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      a.found.name.zh.length - b.found.name.zh.length ||
      a.found.name.zh.localeCompare(b.found.name.zh, 'zh', { numeric: true }) ||
      kindRank(a.found, isYardAsked) - kindRank(b.found, isYardAsked),
  )
  for (const { found } of sorted) {
    const key = folded(found.name.zh) || folded(found.name.en)
    if (!kept.has(key)) kept.set(key, found)
  }
  return [...kept.values()]
}

/** Where the divisions above a lane end in a whole address: 城关区, 柳亭街道. */
const divisionEnds = /[省市区县镇乡村]|街道|社区/gu

/**
 * What answers an address exactly, for lists of offices where nobody chooses: a door, a courtyard or another thing of
 * this very name, after the divisions it lies in. Undefined where nothing does, where two of one kind do, or where a
 * lane alone is named, as that is no point.
 */
export function addressFinder<Found extends Named>(
  all: readonly Found[],
): (words: string) => Found | undefined {
  const byKey = new Map<string, Set<Found>>()
  for (const found of all) {
    if (found.kind === 'lane') continue
    for (const key of [folded(found.name.zh), folded(found.name.en), wordsKey(found.name.en)])
      if (key !== '') byKey.set(key, (byKey.get(key) ?? new Set()).add(found))
  }
  return (words) => {
    const run = folded(words)
    const tails = [run, ...[...run.matchAll(divisionEnds)].map((end) => run.slice(end.index + end[0].length))]
    const keys = tails.flatMap((tail) => (/\d$/u.test(tail) ? [tail, `${tail}号`] : [tail]))
    const isLatin = !/\p{Script=Han}/u.test(words)
    const answers = [...keys, ...(isLatin ? [wordsKey(words)] : [])].map((key) => byKey.get(key))
    const isYardAsked = asksForYard(words)
    const found = [...(answers.find(Boolean) ?? [])].toSorted(
      (a, b) => kindRank(a, isYardAsked) - kindRank(b, isYardAsked),
    )
    return found[1] && found[1].kind === found[0]?.kind ? undefined : found[0]
  }
}

/** English words of an address in whatever order; empty where there are none. */
function wordsKey(text: string): string {
  const words = latinWords(text).filter((word) => !addressWords.includes(word))
  return words.length > 0 ? `words ${words.toSorted().join(' ')}` : ''
}

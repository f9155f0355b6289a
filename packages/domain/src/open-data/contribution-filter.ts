import { z } from 'zod'
import { ideaCategories, publicStatuses } from '../ideas/idea.ts'
import { searchTokens } from './search-tokens.ts'

const list = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values as [T, ...T[]])).max(values.length))
    .optional()

/** The one filter behind map, list and counts, as it stands in a query string. */
export const ContributionFilter = z.object({
  kind: list(['idea', 'proposal']),
  status: list(publicStatuses),
  category: list(ideaCategories),
  q: z.string().trim().max(60).optional(),
  /** Ideas with an official answer of any kind, proposals with a published decision. */
  answered: z.stringbool().optional(),
  mine: z.stringbool().optional(),
})
export type ContributionFilter = z.infer<typeof ContributionFilter>

/** What the filter looks at in an idea or proposal. */
export interface FilterableItem {
  id: string
  kind: 'idea' | 'proposal'
  status: (typeof publicStatuses)[number]
  category: (typeof ideaCategories)[number] | null
  isAnswered: boolean
  /** Everything one may search for, already cut into tokens. */
  tokens: ReadonlySet<string>
  text: string
  /** The same without spaces, made once: `unspaced` of the text. */
  unspaced: string
}

/** Turns a filter into a test of one item; `mine` needs the ids of what the person took part in. */
export function filterTest(
  filter: ContributionFilter,
  mine: ReadonlySet<string>,
): (item: FilterableItem) => boolean {
  const words = filter.q?.toLowerCase() ?? ''
  const tokens = searchTokens(words)
  const address = /\p{Script=Han}/u.test(words) ? unspaced(words) : null
  return (item) =>
    (!filter.kind?.length || filter.kind.includes(item.kind)) &&
    (!filter.status?.length || filter.status.includes(item.status)) &&
    (!filter.category?.length || (item.category !== null && filter.category.includes(item.category))) &&
    (filter.answered === undefined || filter.answered === item.isAnswered) &&
    (!filter.mine || mine.has(item.id)) &&
    (words === '' ||
      item.text.includes(words) ||
      (address !== null && item.unspaced.includes(address)) ||
      (tokens.size > 0 && [...tokens].every((token) => item.tokens.has(token))))
}

/** Chinese has no spaces between words: 打灯巷 60 号 is 打灯巷60号. */
export const unspaced = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

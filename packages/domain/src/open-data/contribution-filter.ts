import { z } from 'zod'
import { ideaCategories, publicStatuses } from '../ideas/idea.ts'
import { searchTerms } from '../search-tokens.ts'

/** Several values of one field, in the field's own order and each once, however they were sent. */
const list = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values as [T, ...T[]])).max(values.length))
    .transform((given) => values.filter((value) => given.includes(value)))
    .optional()

const contributionKinds = ['idea', 'proposal'] as const

/** The one filter behind map, list and counts, as it stands in a query string. */
export const ContributionFilter = z.object({
  kind: list(contributionKinds),
  status: list(publicStatuses),
  category: list(ideaCategories),
  q: z.string().trim().max(60).optional(),
  /** Ideas with an official answer of any kind, proposals with a published decision. */
  answered: z.stringbool().optional(),
  mine: z.stringbool().optional(),
})
export type ContributionFilter = z.infer<typeof ContributionFilter>

/** What the filter looks at in an idea or proposal, besides its words. */
export interface FilterableItem {
  kind: 'idea' | 'proposal'
  status: (typeof publicStatuses)[number]
  category: (typeof ideaCategories)[number] | null
  isAnswered: boolean
}

const noCategory = ideaCategories.length
const bits = {
  kind: 0,
  status: contributionKinds.length,
  category: contributionKinds.length + publicStatuses.length,
  answered: contributionKinds.length + publicStatuses.length + noCategory + 1,
}

/** What the filter looks at as one number, with one bit for each answer: never 0. */
export function marksOf(item: FilterableItem): number {
  const category = item.category === null ? noCategory : ideaCategories.indexOf(item.category)
  return (
    (1 << (bits.kind + contributionKinds.indexOf(item.kind))) |
    (1 << (bits.status + publicStatuses.indexOf(item.status))) |
    (1 << (bits.category + category)) |
    (1 << (bits.answered + Number(item.isAnswered)))
  )
}

const bitAt = (marks: number, first: number, length: number) =>
  31 - Math.clz32((marks >>> first) & ((1 << length) - 1))

/** Which of the public statuses an item with these marks has, by its number; asked of every point on a map. */
export const statusNumberOf = (marks: number): number => bitAt(marks, bits.status, publicStatuses.length)

/** The same, read back. */
export function itemOf(marks: number): FilterableItem {
  return {
    kind: contributionKinds[bitAt(marks, bits.kind, contributionKinds.length)] ?? 'idea',
    status: publicStatuses[statusNumberOf(marks)] ?? 'idea',
    category: ideaCategories[bitAt(marks, bits.category, noCategory + 1)] ?? null,
    isAnswered: bitAt(marks, bits.answered, 2) === 1,
  }
}

/** The masks that an item's marks must all meet; words and whose it is are asked elsewhere. */
export function masksOf(filter: ContributionFilter): readonly number[] {
  const mask = <T extends string>(first: number, values: readonly T[], asked: readonly T[] | undefined) =>
    asked?.length ? [asked.reduce((all, value) => all | (1 << (first + values.indexOf(value))), 0)] : []
  return [
    ...mask(bits.kind, contributionKinds, filter.kind),
    ...mask(bits.status, publicStatuses, filter.status),
    ...mask(bits.category, ideaCategories, filter.category),
    ...(filter.answered === undefined ? [] : [1 << (bits.answered + Number(filter.answered))]),
  ]
}

/** One name for one filter, however it was written; `mine` is nobody else's and has none. */
export function filterKey(filter: ContributionFilter): string {
  const { kind, status, category, answered, q } = filter
  const of = (values: readonly string[] | undefined) => (values?.length ? values.join() : '')
  const words = q ? JSON.stringify(searchTerms(q)) : ''
  return [of(kind), of(status), of(category), answered ?? '', words].join('|')
}

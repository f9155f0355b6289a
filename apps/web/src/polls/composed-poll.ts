import type { LocalText } from '@hetu/domain/language'
import type { PollMethod } from '@hetu/domain/polls/choice'
import type { Relation } from '@hetu/domain/people/role'

/** A lane or courtyard by name, to which an electorate may be limited. */
export interface NamedArea {
  kind: 'lane' | 'courtyard'
  id: string
  name: LocalText
}

export interface ComposedOption {
  title: LocalText
  /** One value a fact, in the order of the facts. */
  values: LocalText[]
}

/** A poll as it is being written: any part may still be empty. */
export interface ComposedPoll {
  question: LocalText
  facts: LocalText[]
  options: ComposedOption[]
  relations: Relation[]
  /** Ids of lanes and courtyards; none is the whole place. */
  areaIds: string[]
  eligible: { label: LocalText; count: number }[]
  /** Written by hand; null keeps the sentence made from the fields above. */
  sentence: LocalText | null
  opensAt: string
  closesAt: string
  isResultShownWhileOpen: boolean
  isSecret: boolean
  method: PollMethod
}

export const emptyText: LocalText = { zh: '', en: '' }
export const mostOptions = 6
const emptyOption: ComposedOption = { title: emptyText, values: [emptyText] }

export const emptyPoll: ComposedPoll = {
  question: emptyText,
  facts: [{ zh: '造价', en: 'Cost' }],
  options: [emptyOption, emptyOption],
  relations: ['owner', 'tenant', 'shop_keeper'],
  areaIds: [],
  eligible: [{ label: { zh: '户', en: 'Households' }, count: 0 }],
  sentence: null,
  opensAt: '',
  closesAt: '',
  isResultShownWhileOpen: false,
  isSecret: false,
  method: 'single',
}

/** One more option, with a place for each fact. */
export const addOption = (poll: ComposedPoll): ComposedOption[] => [
  ...poll.options,
  { title: emptyText, values: poll.facts.map(() => emptyText) },
]

/** One more fact, asked of every option alike. */
export const addFact = (poll: ComposedPoll): Pick<ComposedPoll, 'facts' | 'options'> => ({
  facts: [...poll.facts, emptyText],
  options: poll.options.map((option) => ({ ...option, values: [...option.values, emptyText] })),
})

/** One fact less, in every option alike. */
export const dropFact = (poll: ComposedPoll, at: number): Pick<ComposedPoll, 'facts' | 'options'> => ({
  facts: poll.facts.toSpliced(at, 1),
  options: poll.options.map((option) => ({ ...option, values: option.values.toSpliced(at, 1) })),
})

const isWhole = (text: LocalText) => text.zh.trim() !== '' && text.en.trim() !== ''

export type PollFault = 'needsQuestion' | 'needsOptions' | 'needsRelations' | 'needsEligible' | 'needsTimes'

/** What keeps it from being opened; null when nothing does. Times are instants, null while not filled in. */
export function faultIn(
  poll: ComposedPoll,
  times: { opensAt: string | null; closesAt: string | null },
): PollFault | null {
  if (!isWhole(poll.question)) return 'needsQuestion'
  const isOptionWhole = ({ title, values }: ComposedOption) => isWhole(title) && values.every(isWhole)
  if (poll.options.length < 2 || !poll.options.every(isOptionWhole) || !poll.facts.every(isWhole))
    return 'needsOptions'
  if (poll.relations.length === 0) return 'needsRelations'
  const isCounted = poll.eligible.every(({ label, count }) => isWhole(label) && count > 0)
  if (poll.eligible.length === 0 || !isCounted) return 'needsEligible'
  if (times.closesAt === null || (poll.opensAt !== '' && times.opensAt === null)) return 'needsTimes'
  return times.opensAt !== null && times.closesAt <= times.opensAt ? 'needsTimes' : null
}

/** Whether counts can be shown while it is open: of one option, and not in secret. */
export const mayShowCounts = ({ isSecret, method }: Pick<ComposedPoll, 'isSecret' | 'method'>): boolean =>
  !isSecret && method === 'single'

/** As the server takes it. */
export function toOpen(
  poll: ComposedPoll,
  {
    areas,
    sentence,
    opensAt,
    closesAt,
  }: { areas: readonly NamedArea[]; sentence: LocalText; opensAt: string | null; closesAt: string },
) {
  const chosen = areas.filter(({ id }) => poll.areaIds.includes(id)).map(({ kind, id }) => ({ kind, id }))
  return {
    question: poll.question,
    options: poll.options.map(({ title, values }, at) => ({
      id: `option-${at + 1}`,
      title,
      facts: poll.facts.map((label, fact) => ({ label, value: values[fact] ?? emptyText })),
    })),
    electorate: {
      relations: poll.relations,
      areas: chosen.length > 0 ? chosen : [{ kind: 'place' as const, id: null }],
      eligible: poll.eligible,
      sentence,
    },
    isSecret: poll.isSecret,
    method: poll.method,
    isResultShownWhileOpen: poll.isResultShownWhileOpen && mayShowCounts(poll),
    ...(opensAt ? { opensAt } : {}),
    closesAt,
  }
}

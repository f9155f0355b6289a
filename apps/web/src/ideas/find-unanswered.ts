import type { UnansweredIdea } from '@hetu/domain/ideas/unanswered-idea'

/** Which of the ideas that wait are shown. */
export const unansweredFilters = ['all', 'overdue', 'free'] as const
export type UnansweredFilter = (typeof unansweredFilters)[number]

const fits: Record<UnansweredFilter, (waiting: UnansweredIdea) => boolean> = {
  all: () => true,
  overdue: ({ isOverdue }) => isOverdue,
  /** Taken up by no proposal, so that only an answer of its own answers it. */
  free: ({ absorbedBy }) => absorbedBy.length === 0,
}

const textOf = ({ idea, words }: UnansweredIdea) => {
  const { reference, title, placeName, author } = idea
  const { chosenName } = author
  return [reference, title, words, placeName.zh, placeName.en, chosenName.zh, chosenName.en]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
}

/** What was asked for of the ideas that wait: all the words anywhere in them, overdue ones first, then what is due soonest. */
export function findUnanswered(
  waiting: readonly UnansweredIdea[],
  words: string,
  filter: UnansweredFilter,
): UnansweredIdea[] {
  const asked = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const due = ({ answerDueOn }: UnansweredIdea) => answerDueOn ?? '9999'
  return waiting
    .filter((one) => {
      const text = asked.length > 0 ? textOf(one) : ''
      return fits[filter](one) && asked.every((word) => text.includes(word))
    })
    .toSorted(
      (a, b) => Number(b.isOverdue) - Number(a.isOverdue) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0),
    )
}

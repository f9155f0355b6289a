import { type Choice, type PollMethod, keptChoice } from '@hetu/domain/polls/choice'

interface ChoiceColumns {
  option_id: string | null
  choice: Choice | null
}

/** The columns of a ballot in which a choice stands; both are empty in a secret poll. */
export const columnsOf = (method: PollMethod, choice: Choice): ChoiceColumns =>
  method === 'single'
    ? { option_id: choice[0] ?? null, choice: null }
    : { option_id: null, choice: keptChoice(method, choice) }

/** The choice that stands in a ballot's row; null for a secret one. */
export const choiceOf = ({ option_id: optionId, choice }: ChoiceColumns): Choice | null =>
  choice ?? (optionId === null ? null : [optionId])

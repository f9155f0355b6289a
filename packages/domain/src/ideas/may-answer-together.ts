import type { Doer } from '../people/actor.ts'
import type { RefusedRow } from '../refused-rows.ts'
import type { Refusal } from '../refusal.ts'
import type { IdeaState } from './idea.ts'
import { mayAnswerIdea } from './may-answer-idea.ts'

/** An idea as far as answering it with others goes. */
export interface IdeaTogether {
  reference: string
  isPublic: boolean
  isMine: boolean
  wasHandledByMe: boolean
  isAnswered: boolean
  state: IdeaState
}

/** Two ideas, and how many neighbours took one side on both, or opposite sides. */
export interface StancesOnTwo {
  references: readonly [string, string]
  same: number
  opposite: number
}

/** Fewer neighbours than this could be told apart. */
export const fewestOpposed = 5

/**
 * Whether neighbours see two ideas as opposed: more take opposite sides on them than one side, and so many that nobody
 * can tell from it how a single neighbour stands.
 */
export const areOpposed = ({ same, opposite }: StancesOnTwo): boolean =>
  opposite >= fewestOpposed && opposite > same

/**
 * Which of these ideas cannot be answered together with one reason, each with why: those that whoever acts may not
 * answer at all, that have an answer, that are not in the state of the first, or to which neighbours of another stand
 * opposed. All of them are answered, or none.
 */
export function apartFrom(
  ideas: readonly IdeaTogether[],
  stances: readonly StancesOnTwo[],
  actor: Doer,
): RefusedRow[] {
  const [first] = ideas
  return ideas.flatMap((idea): RefusedRow[] => {
    const { reference: name } = idea
    const row = (refusal: Refusal): RefusedRow[] => [{ name, refusal }]
    const unfit = mayAnswerIdea(idea, actor)
    if (unfit) return row({ code: unfit })
    if (idea.isAnswered) return row({ code: 'idea_answered_already' })
    if (first && (idea.state !== first.state || idea.isPublic !== first.isPublic))
      return row({ code: 'idea_in_other_state', params: { other: first.reference } })
    const opposed = stances.find((pair) => pair.references.includes(name) && areOpposed(pair))
    const other = opposed?.references.find((reference) => reference !== name)
    return other ? row({ code: 'idea_opposed', params: { other } }) : []
  })
}

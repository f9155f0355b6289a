import type { IdeaAnswer } from '@hetu/domain/ideas/idea'
import type { OutcomeStep } from '@hetu/domain/decisions/outcome'
import { useIdeaOutcome } from '../decisions/use-decision.ts'

export interface DecidedAnswers {
  idea: IdeaAnswer[]
  comments: { id: string; words: string; language: string; answers: IdeaAnswer[] }[]
}

/** What published decisions answered to an idea and to the comments under it, in the shape of its own answers. */
export function useDecidedAnswers(reference: string): DecidedAnswers {
  const { data } = useIdeaOutcome(reference)
  return {
    idea: data?.idea.steps.map(toAnswer) ?? [],
    comments:
      data?.comments
        .filter(({ steps }) => steps.length > 0)
        .map(({ id, title, language, steps }) => ({
          id,
          words: title,
          language,
          answers: steps.map(toAnswer),
        })) ?? [],
  }
}

function toAnswer({ disposition, reason, group, change, followUp, decision }: OutcomeStep): IdeaAnswer {
  return {
    disposition,
    reason,
    referredTo: null,
    at: decision.publishedAt,
    by: decision.title,
    decision: {
      number: decision.number,
      change: change?.text ?? null,
      followUp: followUp?.text ?? null,
      group,
    },
  }
}

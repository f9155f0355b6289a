import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

/** What staff asked about an idea, as far as the reader may know. */
export function useIdeaQuestions(reference: string) {
  return useQuery({
    queryKey: ['question', 'of', reference],
    queryFn: ({ signal }) =>
      answerOf(here.ideas[':reference'].questions.$get({ param: inPlace({ reference }) }, until(signal))),
    meta: { follows: ['notification', 'idea'] },
  })
}

/** What staff asked the reader about ideas that they wrote or entered for somebody. */
export function useMyQuestions() {
  return useQuery({
    queryKey: ['question', 'mine'],
    queryFn: ({ signal }) => answerOf(here['my-questions'].$get({ param: inPlace() }, until(signal))),
    meta: { follows: ['notification'] },
  })
}

export function useAskAuthor(reference: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ words, submissionKey }: { words: string; submissionKey: string }) =>
      answerOf(
        here.ideas[':reference'].questions.$post(
          { param: inPlace({ reference }), json: { words } },
          keyed(submissionKey),
        ),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['question'] }),
  })
}

export function useAnswerQuestion(questionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (words: string) =>
      answerOf(
        here.questions[':questionId'].answer.$post({ param: inPlace({ questionId }), json: { words } }),
      ),
    // After a refusal too: it may be that the grid worker was faster.
    onSettled: () => client.invalidateQueries({ queryKey: ['question'] }),
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, client } from '../shared/client.ts'

/** Changes the name under which others see the reader; it stands in many answers, so all are read again. */
export function useChangeChosenName() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (chosenName: string) => answerOf(client.me['chosen-name'].$post({ json: { chosenName } })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

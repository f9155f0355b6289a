import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

const notes = here.threads[':threadId']['staff-notes']

/** What staff noted on an idea or proposal. */
export function useStaffNotes(threadId: string) {
  return useQuery({
    queryKey: ['staff_note', 'list', threadId],
    queryFn: ({ signal }) => answerOf(notes.$get({ param: inPlace({ threadId }) }, until(signal))),
  })
}

export function useWriteStaffNote(threadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ words, submissionKey }: { words: string; submissionKey: string }) =>
      answerOf(notes.$post({ param: inPlace({ threadId }), json: { words } }, keyed(submissionKey))),
    onSuccess: () => client.invalidateQueries({ queryKey: ['staff_note'] }),
  })
}

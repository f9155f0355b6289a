import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** What the reader was told. */
export function useNotifications(isEnabled: boolean) {
  return useQuery({
    queryKey: ['notification', 'list'],
    queryFn: ({ signal }) => answerOf(here.notifications.$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
    meta: { follows: ['decision', 'idea', 'comment'] },
  })
}

export function useReadNotifications() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[] | null) =>
      answerOf(here.notifications.read.$post({ param: inPlace(), json: { ids } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['notification'] }),
        client.invalidateQueries({ queryKey: ['person', 'me'] }),
      ]),
  })
}

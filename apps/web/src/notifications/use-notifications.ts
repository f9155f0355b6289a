import type { Notifications } from '@hetu/domain/notifications/notification'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const path = () => `/places/${currentPlaceSlug()}/notifications`

/** What the reader was told. */
export function useNotifications(isEnabled: boolean) {
  return useQuery({
    queryKey: ['notification', 'list'],
    queryFn: ({ signal }) => apiGet<Notifications>(path(), { signal }),
    enabled: isEnabled,
    meta: { follows: ['decision', 'idea', 'comment'] },
  })
}

export function useReadNotifications() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[] | null) => apiSend('POST', `${path()}/read`, { ids }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['notification'] }),
        client.invalidateQueries({ queryKey: ['person', 'me'] }),
      ]),
  })
}

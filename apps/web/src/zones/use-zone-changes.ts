import type { ProposeZoneChange, ZoneChange } from '@hetu/domain/zones/zone-change'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const under = (path: string) => `/places/${currentPlaceSlug()}${path}`

/** Proposed changes of zones, waiting ones first; for planners and the authority. */
export function useZoneChanges(isEnabled: boolean) {
  return useQuery({
    queryKey: ['zone', 'changes'],
    queryFn: ({ signal }) => apiGet<ZoneChange[]>(under('/zone-changes'), { signal }),
    enabled: isEnabled,
  })
}

export function useSettleZoneChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, isApproved, answer }: { id: string; isApproved: boolean; answer: string }) =>
      apiSend<{ version: number | null }>('POST', under(`/zone-changes/${id}/settlement`), {
        isApproved,
        answer,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

export function useProposeZoneChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ProposeZoneChange) =>
      apiSend<{ id: string }>('POST', under('/zone-changes'), change, { submissionKey: newUuid() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

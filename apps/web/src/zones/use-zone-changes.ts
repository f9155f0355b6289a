import type { ProposeZoneChange } from '@hetu/domain/zones/zone-change'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** Proposed changes of zones, waiting ones first; for planners and the authority. */
export function useZoneChanges(isEnabled: boolean) {
  return useQuery({
    queryKey: ['zone', 'changes'],
    queryFn: ({ signal }) =>
      answerOf(here['zone-changes'].$get({ param: inPlace(), query: {} }, until(signal))),
    enabled: isEnabled,
  })
}

export function useSettleZoneChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, isApproved, answer }: { id: string; isApproved: boolean; answer: string }) =>
      answerOf(
        here['zone-changes'][':changeId'].settlement.$post({
          param: inPlace({ changeId: id }),
          json: { isApproved, answer },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

export function useProposeZoneChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ProposeZoneChange) =>
      answerOf(here['zone-changes'].$post({ param: inPlace(), json: change })),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

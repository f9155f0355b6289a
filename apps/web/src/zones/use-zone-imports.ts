import type { PlaceLayer, PreviewZoneImport } from '@hetu/domain/zones/zone-import'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** Files of zones, newest first; for planners and the authority. */
export function useZoneImports(isEnabled: boolean) {
  return useQuery({
    queryKey: ['zone', 'imports'],
    queryFn: ({ signal }) => answerOf(here['zone-imports'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
  })
}

/** One file with every row, good and refused. */
export function useZoneImport(id: string | null) {
  return useQuery({
    queryKey: ['zone', 'import', id],
    queryFn: ({ signal }) =>
      answerOf(
        here['zone-imports'][':importId'].$get({ param: inPlace({ importId: id ?? '' }) }, until(signal)),
      ),
    enabled: id !== null,
  })
}

/** Reads a file for a preview. */
export function usePreviewZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<typeof PreviewZoneImport>) =>
      answerOf(here['zone-imports'].$post({ param: inPlace(), json: input })),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

/** Asks for the publication of a preview. */
export function useSubmitZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (importId: string) =>
      answerOf(here['zone-imports'][':importId'].submission.$post({ param: inPlace({ importId }) })),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

/** Asks where a file would lie in each system that its numbers may stand in; nothing is kept. */
export function useLayerPositions() {
  return useMutation({
    mutationFn: (input: PlaceLayer) =>
      answerOf(here['zone-layer-positions'].$post({ param: inPlace(), json: input })),
  })
}

export function usePublishZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (importId: string) =>
      answerOf(here['zone-imports'][':importId'].publication.$post({ param: inPlace({ importId }) })),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

/** Sends a waiting layer back with a reason. */
export function useReturnZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      answerOf(
        here['zone-imports'][':importId'].return.$post({
          param: inPlace({ importId: id }),
          json: { reason },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

/** Takes back a waiting layer that one brought. */
export function useWithdrawZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (importId: string) =>
      answerOf(here['zone-imports'][':importId'].retraction.$post({ param: inPlace({ importId }) })),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

export function useUndoZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      answerOf(
        here['zone-imports'][':importId'].withdrawal.$post({
          param: inPlace({ importId: id }),
          json: { reason },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

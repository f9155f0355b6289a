import type {
  LayerPosition,
  PlaceLayer,
  PreviewZoneImport,
  ZoneImport,
  ZoneImportSummary,
} from '@hetu/domain/zones/zone-import'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { apiGet, apiSend } from '../shared/api.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const under = (path: string) => `/places/${currentPlaceSlug()}${path}`

/** Files of zones, newest first; for planners and the authority. */
export function useZoneImports(isEnabled: boolean) {
  return useQuery({
    queryKey: ['zone', 'imports'],
    queryFn: ({ signal }) => apiGet<ZoneImportSummary[]>(under('/zone-imports'), { signal }),
    enabled: isEnabled,
  })
}

/** One file with every row, good and refused. */
export function useZoneImport(id: string | null) {
  return useQuery({
    queryKey: ['zone', 'import', id],
    queryFn: ({ signal }) => apiGet<ZoneImport>(under(`/zone-imports/${id}`), { signal }),
    enabled: id !== null,
  })
}

/** Reads a file for a preview, or asks for the publication of one. */
export function usePreviewZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<typeof PreviewZoneImport>) =>
      apiSend<ZoneImportSummary>('POST', under('/zone-imports'), input, { submissionKey: newUuid() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

/** Asks where a file would lie in each system that its numbers may stand in; nothing is kept. */
export function useLayerPositions() {
  return useMutation({
    mutationFn: (input: PlaceLayer) =>
      apiSend<LayerPosition[]>('POST', under('/zone-layer-positions'), input),
  })
}

export function usePublishZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      apiSend<{ zoneCount: number }>('POST', under(`/zone-imports/${id}/publication`), {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

export function useUndoZoneImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      apiSend<{ zoneCount: number }>('POST', under(`/zone-imports/${id}/withdrawal`), { reason }),
    onSettled: () => client.invalidateQueries({ queryKey: ['zone'] }),
  })
}

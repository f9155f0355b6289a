import type { PreviewIdeaImport, PublishIdeaImport } from '@hetu/domain/ideas/idea-import'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

export type ReadIdeas = z.input<typeof PreviewIdeaImport>

/** Files of ideas that were brought in or taken out again, newest first; for planners. */
export function useIdeaImports() {
  return useQuery({
    queryKey: ['idea', 'imports'],
    queryFn: ({ signal }) => answerOf(here['idea-imports'].$get({ param: inPlace() }, until(signal))),
  })
}

/** One file with every row as it would come in, or why not. */
export function useIdeaImport(id: string | null) {
  return useQuery({
    queryKey: ['idea', 'import', id],
    queryFn: ({ signal }) =>
      answerOf(
        here['idea-imports'][':importId'].$get({ param: inPlace({ importId: id ?? '' }) }, until(signal)),
      ),
    enabled: id !== null,
  })
}

/** What would become of each idea if the file were taken out now. */
export function useIdeaImportUndo(id: string, isEnabled: boolean) {
  return useQuery({
    queryKey: ['idea', 'import-undo', id],
    queryFn: ({ signal }) =>
      answerOf(
        here['idea-imports'][':importId'].undo.$get({ param: inPlace({ importId: id }) }, until(signal)),
      ),
    enabled: isEnabled,
    // What people did a moment ago counts.
    staleTime: 0,
  })
}

/** Reads a file or minutes for a preview. */
export function usePreviewIdeaImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ReadIdeas) => answerOf(here['idea-imports'].$post({ param: inPlace(), json: input })),
    onSettled: () => client.invalidateQueries({ queryKey: ['idea'] }),
  })
}

/** Brings the chosen rows in. */
export function usePublishIdeaImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ importId, ...chosen }: z.input<typeof PublishIdeaImport>) =>
      answerOf(
        here['idea-imports'][':importId'].publication.$post({ param: inPlace({ importId }), json: chosen }),
      ),
    onSettled: () => client.invalidateQueries(),
  })
}

/** Takes a file of ideas out again, with a reason. */
export function useUndoIdeaImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ importId, reason }: { importId: string; reason: string }) =>
      answerOf(
        here['idea-imports'][':importId'].withdrawal.$post({
          param: inPlace({ importId }),
          json: { reason },
        }),
      ),
    onSettled: () => client.invalidateQueries(),
  })
}

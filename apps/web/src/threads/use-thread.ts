import type { Comment, Flag, HidingGrounds, Settlement, Standing, Stance } from '@hetu/domain/threads/comment'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const threadPath = (threadId: string) => `/places/${currentPlaceSlug()}/threads/${threadId}`
const follows = ['comment', 'thread']

/** How people stand to the subject of a thread, and how the reader does. */
export function useStanding(threadId: string, isEnabled = true) {
  return useQuery({
    queryKey: ['thread', threadId],
    queryFn: ({ signal }) => apiGet<Standing>(threadPath(threadId), { signal }),
    enabled: isEnabled,
    meta: { follows: ['comment'] },
  })
}

export function useComments(threadId: string, isEnabled = true) {
  return useQuery({
    queryKey: ['comment', 'list', threadId],
    queryFn: ({ signal }) => apiGet<Comment[]>(`${threadPath(threadId)}/comments`, { signal }),
    enabled: isEnabled,
    meta: { follows },
  })
}

/** Support, oppose or take it back; the server's counts replace the old ones at once. */
export function useSupport(threadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (stance: Stance | null) =>
      apiSend<Standing>('PUT', `${threadPath(threadId)}/support`, { stance }),
    onSuccess: (standing) => {
      client.setQueryData(['thread', threadId], standing)
      void client.invalidateQueries({ queryKey: ['idea'] })
    },
  })
}

export function useFollow(threadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (isFollowed: boolean) =>
      apiSend<Standing>('PUT', `${threadPath(threadId)}/follow`, { isFollowed }),
    onSuccess: (standing) => client.setQueryData(['thread', threadId], standing),
  })
}

export function useWriteComment(threadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      submissionKey,
      ...comment
    }: {
      words: string
      parentId?: string
      subjectVersion?: number
      submissionKey: string
    }) => apiSend<{ id: string }>('POST', `${threadPath(threadId)}/comments`, comment, { submissionKey }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['comment', 'list', threadId] }),
        client.invalidateQueries({ queryKey: ['thread', threadId] }),
      ]),
  })
}

export function useFlag(threadId: string) {
  return useMutation({
    mutationFn: (flag: Omit<z.input<typeof Flag>, 'threadId'>) =>
      apiSend('POST', `${threadPath(threadId)}/flags`, flag),
  })
}

export function useHideComment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ commentId, ...grounds }: z.input<typeof HidingGrounds> & { commentId: string }) =>
      apiSend('POST', `/places/${currentPlaceSlug()}/comments/${commentId}/hide`, grounds),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'comment' || queryKey[0] === 'moderation',
      }),
  })
}

export function useSettleFlag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ flagId, ...settlement }: z.input<typeof Settlement> & { flagId: string }) =>
      apiSend('POST', `/places/${currentPlaceSlug()}/flags/${flagId}/settle`, settlement),
    onSuccess: () => client.invalidateQueries({ queryKey: ['moderation'] }),
  })
}

import type { Stance } from '@hetu/domain/threads/standing'
import type { HidingGrounds } from '@hetu/domain/threads/hiding'
import type { Flag, Settlement } from '@hetu/domain/threads/flag'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

const thread = here.threads[':threadId']
const follows = ['comment', 'thread']

/** How people stand to the subject of a thread, and how the reader does. */
export function useStanding(threadId: string, isEnabled = true) {
  return useQuery({
    queryKey: ['thread', threadId],
    queryFn: ({ signal }) => answerOf(thread.$get({ param: inPlace({ threadId }) }, until(signal))),
    enabled: isEnabled,
    meta: { follows: ['comment'] },
  })
}

export function useComments(threadId: string, isEnabled = true) {
  return useQuery({
    queryKey: ['comment', 'list', threadId],
    queryFn: ({ signal }) => answerOf(thread.comments.$get({ param: inPlace({ threadId }) }, until(signal))),
    enabled: isEnabled,
    meta: { follows },
  })
}

/** Support, oppose or take it back; the server's counts replace the old ones at once. */
export function useSupport(threadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (stance: Stance | null) =>
      answerOf(thread.support.$put({ param: inPlace({ threadId }), json: { stance } })),
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
      answerOf(thread.follow.$put({ param: inPlace({ threadId }), json: { isFollowed } })),
    onSuccess: (standing) => client.setQueryData(['thread', threadId], standing),
  })
}

/** Reads a thread again after something was said in it. */
export function useReadAgain(threadId: string): () => Promise<unknown> {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['comment', 'list', threadId] }),
      client.invalidateQueries({ queryKey: ['thread', threadId] }),
    ])
}

export function useFlag(threadId: string) {
  return useMutation({
    mutationFn: (flag: Omit<z.input<typeof Flag>, 'threadId'>) =>
      answerOf(thread.flags.$post({ param: inPlace({ threadId }), json: flag })),
  })
}

export function useHideComment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ commentId, ...grounds }: z.input<typeof HidingGrounds> & { commentId: string }) =>
      answerOf(here.comments[':commentId'].hide.$post({ param: inPlace({ commentId }), json: grounds })),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'comment' || queryKey[0] === 'moderation',
      }),
  })
}

export function useRestoreComment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ commentId, reason }: { commentId: string; reason: string }) =>
      answerOf(
        here.comments[':commentId'].restore.$post({ param: inPlace({ commentId }), json: { reason } }),
      ),
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
      answerOf(here.flags[':flagId'].settle.$post({ param: inPlace({ flagId }), json: settlement })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['moderation'] }),
  })
}

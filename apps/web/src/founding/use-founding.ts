import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FoundPlace } from '@hetu/domain/places/found-place'
import type { InvitePerson } from '@hetu/domain/places/invitation'
import type { NewAccount } from '@hetu/domain/people/new-account'
import { answerOf, client, here, inPlace, keyed, until } from '../shared/client.ts'
import { placeQuery } from '../shared/place.ts'

/** Whether the reader may found a place, and which foundings wait for them. */
export const useFounder = () =>
  useQuery({
    queryKey: ['founder'],
    queryFn: ({ signal }) => answerOf(client.founder.$get({}, until(signal))),
  })

/** Who is signed in, in no place. */
export const usePerson = () =>
  useQuery({
    queryKey: ['person', 'everywhere'],
    queryFn: ({ signal }) => answerOf(client.me.$get({}, until(signal))),
  })

export const useFoundPlace = (submissionKey: string) =>
  useMutation({
    mutationFn: (json: FoundPlace) => answerOf(client.places.$post({ json }, keyed(submissionKey))),
  })

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      answerOf(
        client.invitations[':token'].$get({ param: { token: encodeURIComponent(token) } }, until(signal)),
      ),
  })

export const useAcceptInvitation = (token: string) =>
  useMutation({
    mutationFn: (newAccount: NewAccount | undefined) =>
      answerOf(
        client.invitations[':token'].acceptance.$post({
          param: { token: encodeURIComponent(token) },
          json: newAccount ? { newAccount } : {},
        }),
      ),
  })

export const useOpening = () =>
  useQuery({
    queryKey: ['place', 'opening'],
    queryFn: ({ signal }) => answerOf(here.opening.$get({ param: inPlace() }, until(signal))),
  })

export const useStaff = () =>
  useQuery({
    queryKey: ['place', 'staff'],
    queryFn: ({ signal }) => answerOf(here.staff.$get({ param: inPlace() }, until(signal))),
  })

export function useOpenPlace() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answerOf(here.opening.$post({ param: inPlace(), json: {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: placeQuery.queryKey.slice(0, 1) }),
  })
}

export function useInvitePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: InvitePerson) => answerOf(here.invitations.$post({ param: inPlace(), json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['place', 'staff'] }),
  })
}

export function useConfirmInvitation() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(here.invitations[':id'].confirmation.$post({ param: inPlace({ id }) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['place', 'staff'] }),
  })
}

import type { LocalText } from '@hetu/domain/language'
import type { Role } from '@hetu/domain/people/role'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answerOf, client } from '../shared/client.ts'

/** Somebody of the demonstration, whose role anyone may take. */
export interface DemonstrationPerson {
  id: string
  chosenName: LocalText
  roles: Role[]
  label: LocalText | null
}

export function useDemonstrationPeople(isDemonstration: boolean) {
  return useQuery({
    queryKey: ['person', 'demonstration'],
    queryFn: async ({ signal }) =>
      (await client['demonstration-people'].$get({}, { init: { signal } })).json(),
    enabled: isDemonstration,
    staleTime: Infinity,
  })
}

export function useAskCode() {
  return useMutation({
    mutationFn: async (contact: string) => (await client['sign-in'].code.$post({ json: { contact } })).json(),
  })
}

type Way =
  | ({ by: 'code' } & Body<(typeof client)['sign-in']['$post']>)
  | ({ by: 'password' } & Body<(typeof client)['sign-in']['password']['$post']>)
  | ({ by: 'look' } & Body<(typeof client)['look-as']['$post']>)
type Body<Route> = InferRequestType<Route> extends { json: infer Json } ? Json : never

function signIn(way: Way) {
  switch (way.by) {
    case 'code': {
      const { by: _, ...json } = way
      return answerOf(client['sign-in'].$post({ json }))
    }
    case 'password': {
      const { by: _, ...json } = way
      return answerOf(client['sign-in'].password.$post({ json }))
    }
    case 'look':
      return answerOf(client['look-as'].$post({ json: { personId: way.personId } }))
  }
}

/** Signs in by any of the three ways; afterwards everything is fetched anew, with the rights of the person. */
export function useSignIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      await queries.resetQueries()
      onDone()
    },
  })
}

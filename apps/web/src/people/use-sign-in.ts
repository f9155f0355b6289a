import type { LocalText } from '@hetu/domain/language'
import type { Role } from '@hetu/domain/people/role'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiSend } from '../shared/api.ts'
import { client } from '../shared/client.ts'

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
  | { by: 'code'; requestId: string; code: string; chosenName?: string }
  | { by: 'password'; account: string; password: string }
  | { by: 'look'; personId: string }

const paths = { code: '/sign-in', password: '/sign-in/password', look: '/look-as' }

/** Signs in by any of the three ways; afterwards everything is fetched anew, with the rights of the person. */
export function useSignIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ by, ...input }: Way) => apiSend<{ personId: string }>('POST', paths[by], input),
    onSuccess: async () => {
      await queries.resetQueries()
      onDone()
    },
  })
}

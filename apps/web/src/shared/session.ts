import type { Me } from '@hetu/domain/people/me'
import type { Role } from '@hetu/domain/people/role'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, client, here, inPlace, until } from './client.ts'

export type { Me } from '@hetu/domain/people/me'

export const visitor: Me = { person: null, roles: ['visitor'], disciplines: [], relations: [], unread: 0 }

export const meQuery = queryOptions({
  queryKey: ['person', 'me'],
  queryFn: ({ signal }) => answerOf(here.me.$get({ param: inPlace() }, until(signal))),
  staleTime: 60_000,
  meta: { follows: ['notification'] },
})

/** Who is looking; a visitor until the server has answered. */
export function useMe(): Me & { isKnown: boolean } {
  const { data, isSuccess } = useQuery(meQuery)
  return { ...visitor, ...data, isKnown: isSuccess }
}

/** True when the person holds one of the roles here. Only for what to show: the server decides. */
export function useHasRole(...wanted: Role[]): boolean {
  const { roles } = useMe()
  return wanted.some((role) => roles.includes(role))
}

/** Ends the session on this device; what was public stays on screen, the rest is fetched again. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await client['sign-out'].$post()
    await queries.resetQueries()
  }
}

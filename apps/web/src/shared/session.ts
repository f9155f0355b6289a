import { type Doer, visitor as noOne } from '@hetu/domain/people/actor'
import type { Me } from '@hetu/domain/people/me'
import type { Role } from '@hetu/domain/people/role'
import { isReader } from '@hetu/domain/people/role-refusal'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, client, here, inPlace, until } from './client.ts'

export type { Me } from '@hetu/domain/people/me'

export const visitor: Me = {
  person: null,
  roles: [...noOne.roles],
  disciplines: [],
  relations: [],
  unread: 0,
}

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

/** Who is looking, as the rules of the domain ask. */
export function useActor(): Doer {
  const { person, roles } = useMe()
  return { personId: person?.id ?? null, roles }
}

/** Whether the reader is among those who may read something. */
export const useIsReader = (readers: readonly Role[]): boolean => isReader(readers, useActor())

/** Ends the session on this device; what was public stays on screen, the rest is fetched again. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await client['sign-out'].$post()
    await queries.resetQueries()
  }
}

import type { Locale } from '@hetu/domain/language'
import type { Relation, Role } from '@hetu/domain/people/role'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from './api.ts'

/** Who is looking, as `GET /api/me` tells; a visitor has no person and no roles. */
export interface Me {
  person: { id: string; chosenName: string; locale: Locale } | null
  roles: Role[]
  relations: { relation: Relation; areaName?: string; expiresAt?: string | null }[]
  /** Answers not read yet. */
  unread: number
}

export const visitor: Me = { person: null, roles: [], relations: [], unread: 0 }

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => apiGet<Me>('/me', { signal }),
  staleTime: 60_000,
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
  const client = useQueryClient()
  return async () => {
    await apiSend('DELETE', '/me/session')
    client.clear()
  }
}

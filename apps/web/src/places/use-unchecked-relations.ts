import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** The relations that wait for a second person. */
export function useUncheckedRelations() {
  return useQuery({
    queryKey: ['relation', 'unchecked'],
    queryFn: ({ signal }) => answerOf(here['unchecked-relations'].$get({ param: inPlace() }, until(signal))),
  })
}

const check = here.relations[':relationId'].check
type Found = InferRequestType<typeof check.$post>['json']

/** Confirms one, or refuses it with a reason; ballots that waited for it count or never will. */
export function useCheckRelation(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Found) => answerOf(check.$post({ param: inPlace({ relationId: id }), json })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['relation'] }),
        client.invalidateQueries({ queryKey: ['poll'] }),
      ]),
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EnterHolidays } from '@hetu/domain/places/holidays'
import { answerOf, here, inPlace } from '../shared/client.ts'
import { placeQuery } from '../shared/place.ts'

/** Enters a year's days off; the place and the ends of its notices are read anew. */
export function useEnterHolidays() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: EnterHolidays) => answerOf(here.holidays.$post({ param: inPlace(), json })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: placeQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['proposal'] }),
      ]),
  })
}

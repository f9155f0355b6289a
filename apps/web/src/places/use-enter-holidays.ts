import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EnterHolidays } from '@hetu/domain/places/holidays'
import { answerOf, here, inPlace } from '../shared/client.ts'
import { type PlaceCard, placeQuery } from '../shared/place.ts'

/**
 * Enters a year's days off. The place takes the answer as it is: readers may be told of a place as it was a second ago.
 */
export function useEnterHolidays() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: EnterHolidays) => answerOf(here.holidays.$post({ param: inPlace(), json })),
    onSuccess: (entered) => {
      client.setQueryData<PlaceCard>(
        placeQuery.queryKey,
        (known) =>
          known && {
            ...known,
            holidays: [...known.holidays.filter(({ year }) => year !== entered.year), entered].toSorted(
              (a, b) => a.year - b.year,
            ),
          },
      )
      return client.invalidateQueries({ queryKey: ['proposal'] })
    },
  })
}

import type { Contribution, ContributionList } from '@hetu/domain/open-data/contribution'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, here, inPlace, until } from '../shared/client.ts'
import { rowsOf } from './contribution-list.tsx'

/** What the address selects by its reference: as the list has it, or asked for where it is on no page read so far. */
export function useSelected(
  reference: string | undefined,
  list: ContributionList | undefined,
): Contribution | undefined {
  const wanted = reference?.toUpperCase()
  const listed = list && rowsOf(list).find((item) => item.reference === wanted)
  const asked = useQuery({
    queryKey: ['contribution', 'one', wanted],
    queryFn: ({ signal }) =>
      answerOf(
        here.contributions[':reference'].$get({ param: inPlace({ reference: wanted ?? '' }) }, until(signal)),
      ),
    enabled: wanted !== undefined && list !== undefined && listed === undefined,
    meta: { follows: ['idea', 'comment', 'thread', 'proposal', 'poll', 'decision'] },
  })
  const selected = listed ?? (wanted === undefined ? undefined : asked.data)
  const isShown = list !== undefined
  const id = selected?.id
  useEffect(() => {
    if (id && isShown) document.querySelector(`#row-${CSS.escape(id)}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, isShown])
  return selected
}

import type { Electorate } from '@hetu/domain/polls/poll'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { answerOf, here, inPlace, until } from '../shared/client.ts'
import { useLocalText } from '../shared/language.ts'

/** The name of an area of an electorate: a lane, a courtyard, or the whole neighbourhood. */
export function useAreaName(): (area: Electorate['areas'][number]) => string {
  const t = useTranslations('polls.doorstep')
  const say = useLocalText()
  const { data } = useQuery({
    queryKey: ['landmark', 'names'],
    queryFn: ({ signal }) => answerOf(here.landmarks.$get({ param: inPlace(), query: {} }, until(signal))),
    staleTime: 10 * 60_000,
  })
  return (area) => {
    if (area.kind === 'place') return t('whole')
    const named = data?.find(({ id }) => id === area.id)
    return named ? say(named.name) : (area.id ?? '')
  }
}

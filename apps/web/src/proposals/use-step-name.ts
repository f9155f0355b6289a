import { type Stage, stageNames } from '@hetu/domain/proposals/stage'
import type { HandStep } from '@hetu/domain/proposals/stage-transition'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

const stops = [
  'withdrawn',
  'suspended',
  'lapsed',
  'refused',
  'remitted',
  'discarded',
] as const satisfies Stage[]
const isStop = (stage: Stage): stage is (typeof stops)[number] => stops.some((stop) => stop === stage)

/** What a step is called on its button and its dialog: stops have names of their own. */
export function useStepName() {
  const t = useTranslations('proposals.step')
  const say = useLocalText()
  return ({ to }: Pick<HandStep, 'to'>) =>
    isStop(to) ? t(`stop.${to}`) : t('advance', { stage: say(stageNames[to]) })
}

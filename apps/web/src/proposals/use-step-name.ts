import { stageNames } from '@hetu/domain/proposals/stage'
import type { HandStep } from '@hetu/domain/proposals/stage-transition'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

type Stop = 'withdrawn' | 'suspended' | 'lapsed' | 'refused' | 'remitted' | 'discarded'
const stops: readonly string[] = [
  'withdrawn',
  'suspended',
  'lapsed',
  'refused',
  'remitted',
  'discarded',
] satisfies Stop[]
const isStop = (stage: string): stage is Stop => stops.includes(stage)

/** What a step is called on its button and its dialog: stops have names of their own. */
export function useStepName() {
  const t = useTranslations('proposals.step')
  const say = useLocalText()
  return ({ to }: Pick<HandStep, 'to'>) =>
    isStop(to) ? t(`stop.${to}`) : t('advance', { stage: say(stageNames[to]) })
}

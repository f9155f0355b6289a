import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

/** A parameter of a rule or a figure of an object as one reads it: numbers whole, codes by their names. */
export function useValueInWords(nameOf: (code: string) => LocalText): (value: unknown) => string {
  const say = useLocalText()
  const t = useTranslations('zones.editor')
  const inWords = (value: unknown): string => {
    if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
    if (typeof value === 'string') return say(nameOf(value))
    if (Array.isArray(value)) return value.map(inWords).join(t('comma'))
    if (typeof value !== 'object' || value === null) return ''
    const { zh, en }: { zh?: unknown; en?: unknown } = value
    return typeof zh === 'string' && typeof en === 'string' ? say({ zh, en }) : ''
  }
  return inWords
}

import type { LocalText } from '@hetu/domain/language'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { figureChoice, figureName, heritageObjectNames } from '@hetu/domain/zones/object-names'
import { objectParametersOf } from '@hetu/domain/zones/object-parameters'
import { parameterValue } from '@hetu/domain/zones/parameter-value'
import type { RuleParameter } from '@hetu/domain/zones/rule-parameters'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { ChangeMap } from './change-map.tsx'
import { useZones } from './use-zones.ts'

interface ObjectChangeProps {
  object: HeritageObject
  isNew: boolean
  /** Already answered: what is law now says nothing about what was altered then. */
  isSettled: boolean
}

/** A proposed heritage object with its figures, each beside what holds now, for the second person. */
export function ObjectChange({ object, isNew, isSettled }: ObjectChangeProps) {
  const t = useTranslations('zones.changes')
  const say = useLocalText()
  const valueOf = useFigureInWords()
  const { data } = useZones()
  const before = isNew || isSettled ? undefined : data?.objects.find(({ id }) => id === object.id)
  const figures = objectParametersOf(object.kind).flatMap((figure) => {
    const next = valueOf(figure, object)
    const now = before && valueOf(figure, before)
    return next || now ? [{ path: figure.path, next, now }] : []
  })
  return (
    <>
      <p className="text-label font-bold first-letter:uppercase">{say(heritageObjectNames[object.kind])}</p>
      {isSettled ? null : <ChangeMap before={before?.geometry ?? null} after={object.geometry} />}
      {figures.length > 0 ? (
        <dl className="m-0 flex flex-col gap-1 text-label">
          {figures.map(({ path, next, now }) => (
            <div key={path} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-second first-letter:uppercase">{say(figureName(path))}</dt>
              <dd className="m-0 font-bold">
                {before && now !== next ? t('fromTo', { before: now || '—', after: next || '—' }) : next}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}

function useFigureInWords() {
  const say = useLocalText()
  const { number } = useFormat()
  return ({ path, type }: RuleParameter, object: HeritageObject): string => {
    const value = parameterValue(object, path)
    if (value === undefined || value === null) return ''
    if (typeof value === 'number') return path.endsWith('Year') ? String(value) : number(value)
    if (type === 'local_text') return say(value as LocalText)
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'string' ? say(figureChoice(value)) : ''
  }
}

import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { figureChoice, figureName, heritageObjectNames } from '@hetu/domain/zones/object-names'
import { objectParametersOf } from '@hetu/domain/zones/object-parameters'
import { parameterValue } from '@hetu/domain/zones/parameter-value'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { ChangeMap } from './change-map.tsx'
import { useValueInWords } from './use-value-in-words.ts'
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
  const inWords = useValueInWords(figureChoice)
  const { data } = useZones()
  const before = isNew || isSettled ? undefined : data?.objects.find(({ id }) => id === object.id)
  const figures = objectParametersOf(object.kind).flatMap(({ path }) => {
    const next = inWords(parameterValue(object, path))
    const now = before && inWords(parameterValue(before, path))
    return next || now ? [{ path, next, now }] : []
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

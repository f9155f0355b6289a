import { objectFacts } from '@hetu/domain/zones/object-difference'
import type { ZoneChange } from '@hetu/domain/zones/zone-change'
import { useLocalText } from '../shared/language.ts'
import { ChangeMap } from './change-map.tsx'
import { ObjectDifferenceView } from './object-difference.tsx'
import { useObjectVersions } from './use-zones.ts'

interface ObjectChangeProps {
  change: ZoneChange
  object: NonNullable<ZoneChange['object']>
}

/** A proposed heritage object for the second person: all of a new one, what differs in a known one. */
export function ObjectChange({ change, object }: ObjectChangeProps) {
  const say = useLocalText()
  const { objectDifference: difference, baseVersion, zoneId, settledAt } = change
  const isNew = baseVersion === null
  const { data } = useObjectVersions(isNew ? undefined : zoneId)
  const before = data?.find(({ version }) => version === baseVersion)?.object.geometry ?? null
  return (
    <>
      {settledAt === null && (isNew || before) ? (
        <ChangeMap before={before} after={object.object.geometry} />
      ) : null}
      {difference ? (
        <ObjectDifferenceView difference={difference} />
      ) : (
        <dl className="m-0 flex flex-col gap-1 text-label">
          {objectFacts(object)
            .filter(({ words }) => say(words) !== '')
            .map(({ name, words }) => (
              <div key={name.en} className="flex flex-wrap gap-x-2">
                <dt className="text-ink-second first-letter:uppercase">{say(name)}</dt>
                <dd className="m-0 font-bold">{say(words)}</dd>
              </div>
            ))}
        </dl>
      )}
    </>
  )
}

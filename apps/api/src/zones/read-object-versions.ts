import type { Database } from '@hetu/db/database'
import { Refused } from '@hetu/domain/refusal'
import { type ObjectDifference, objectDifference } from '@hetu/domain/zones/object-difference'
import type { ObjectVersion } from '@hetu/domain/zones/object-version'
import type { PlaceContext } from '../server/place-context.ts'
import { objectAsWritten, objectVersionOf, selectObjectVersions } from './zone-version-row.ts'

export type ObjectVersionTold = ObjectVersion & {
  /** Against the version before it; null for the first, and where the reader may not know the one before. */
  difference: ObjectDifference | null
}

/**
 * Every version of a heritage object, newest first, each with what it altered. Who may not know where hidden things
 * lie gets no version that was hidden, and nothing at all while the newest is; refuses `not_found`.
 */
export async function readObjectVersions(
  db: Database['kysely'],
  place: PlaceContext,
  id: string,
  seesHidden: boolean,
): Promise<ObjectVersionTold[]> {
  const rows = await selectObjectVersions(db, place.id).where('id', '=', id).execute()
  const isTold = (row: (typeof rows)[number]) => seesHidden || !objectVersionOf(row).object.isLocationHidden
  const newest = rows.at(-1)
  if (!newest || !isTold(newest)) throw new Refused({ code: 'not_found' })
  return rows
    .flatMap((row, at) => {
      if (!isTold(row)) return []
      const before = rows[at - 1]
      const difference =
        before && isTold(before) ? objectDifference(objectAsWritten(before), objectAsWritten(row)) : null
      return [{ ...objectVersionOf(row), difference }]
    })
    .toReversed()
}

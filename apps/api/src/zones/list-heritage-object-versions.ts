import { Refused } from '@hetu/domain/refusal'
import { objectDifference } from '@hetu/domain/zones/object-difference'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { seesHidden } from './hidden-objects.ts'
import { ObjectVersions, type ObjectVersionTold } from '@hetu/domain/zones/object-version'
import { objectAsWritten, objectVersionOf, selectObjectVersions } from './zone-version-row.ts'

/**
 * Every version of a heritage object, newest first, each with what it altered. Who may not know where hidden things
 * lie gets no version that was hidden, and nothing at all while the newest is; refuses `not_found`.
 */
export const listHeritageObjectVersions = defineRead({
  name: 'list-heritage-object-versions',
  path: '/heritage-objects/:id/versions',
  summary: 'Every version of a heritage object with what it altered, newest first',
  readers: ['visitor'],
  query: z.object({ id: z.string() }),
  answer: ObjectVersions,
  async run({ db, place, actor }, { id }): Promise<ObjectVersionTold[]> {
    const rows = await selectObjectVersions(db, place.id).where('id', '=', id).execute()
    const isTold = (row: (typeof rows)[number]) =>
      seesHidden(actor) || !objectVersionOf(row).object.isLocationHidden
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
  },
})

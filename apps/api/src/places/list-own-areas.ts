import { areaKinds, type NamedArea, OwnAreas } from '@hetu/domain/places/area'
import { policy } from '@hetu/domain/policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { mayEverywhere, selectAreas } from './own-areas.ts'

/** The areas to which the reader may confirm a relation: a grid worker those of their cells, an administrator all. */
export const listOwnAreas = defineRead({
  name: 'list-own-areas',
  path: '/own-areas',
  summary: 'Areas to which I may confirm a relation',
  readers: policy['verify-relation'],
  query: z.object({}),
  answer: OwnAreas,
  async run({ db, place, actor, personId }): Promise<NamedArea[]> {
    const areas = await selectAreas(db, place.id, personId)
    const isAll = mayEverywhere(actor)
    const own = areas
      .filter((area) => isAll || area.is_own)
      .map(({ kind, id, name }): NamedArea => ({ kind, id, name }))
      .toSorted((a, b) => areaKinds.indexOf(a.kind) - areaKinds.indexOf(b.kind))
    return isAll ? [{ kind: 'place', id: null, name: place.name }, ...own] : own
  },
})

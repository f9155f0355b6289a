import type { ZoneActor } from '@hetu/domain/zones/zone-change'

const unknown = { zh: '工作人员', en: 'a member of staff' }

/** Who acted on a zone, out of the people already read. */
export function zoneActor(people: ReadonlyMap<string, ZoneActor>, id: string): ZoneActor {
  return people.get(id) ?? { id, chosenName: unknown, label: null }
}

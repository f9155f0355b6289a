import type { PublicPerson } from '@hetu/domain/people/public-person'

const unknown = { zh: '工作人员', en: 'a member of staff' }

/** Who acted on a zone, out of the people already read. */
export function zoneActor(people: ReadonlyMap<string, PublicPerson>, id: string): PublicPerson {
  return people.get(id) ?? { id, chosenName: unknown, label: null }
}

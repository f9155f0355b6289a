import type { Look } from '../server/read.ts'
import { withHiddenMarked } from './hidden-objects.ts'
import { type InForce, lawOf } from './protection-for.ts'
import { objectVersionOf, objectsInForce, selectObjectVersions } from './zone-version-row.ts'
import { zonesInForce } from './zones-in-force.ts'
import type { LawInFile } from './zones-as-files.ts'

/** The law of a day with its days, for a file; what is hidden now is marked so on every day, whoever asks. */
export async function lawInFile({ db, place, now }: Look, when: InForce): Promise<LawInFile> {
  const { onDay, knownAt } = lawOf({ place, now }, when)
  const law = await withHiddenMarked(db, place.id, await zonesInForce(db, place.id, onDay, knownAt))
  const rows = objectsInForce(await selectObjectVersions(db, place.id).execute(), onDay, knownAt)
  const dated = new Map(rows.map((row) => [row.id, objectVersionOf(row, knownAt)]))
  return {
    zones: law.zones,
    objects: law.objects.flatMap((object) => {
      const days = dated.get(object.id)
      return days ? { validFrom: days.validFrom, validTo: days.validTo, object } : []
    }),
  }
}

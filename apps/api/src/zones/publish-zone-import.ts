import { PublishZoneImport } from '@hetu/domain/zones/zone-import'
import { takeTurn } from '@hetu/db/take-turn'
import { sql } from '@hetu/db/sql'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { heritageObjectRow, recordHeritageObject } from './record-heritage-object.ts'
import { recordZoneVersion, zoneVersionRow } from './record-zone-version.ts'
import { mayPublishZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { type WrittenLaw, writtenLaw } from './written-law.ts'

const rowsAtOnce = 100

/** A second person publishes an imported layer: every good row becomes a zone or heritage object or its next version, all together or none. */
export const publishZoneImport = defineVerb({
  name: 'publish-zone-import',
  summary: 'Publish a previewed layer, as a second person: every good row becomes a zone or heritage object.',
  input: PublishZoneImport,
  isCreating: false,
  answer: z.object({ zoneCount: z.int(), zoneIds: z.array(z.string()) }),
  async run(act, { importId }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    const { layer } = found.preview
    refuseIf(mayPublishZoneImport(onItsWay(found), act.actor))

    const [twin] = await publishedTwins(act, importId, layer.digest)
    if (twin) throw new Refused({ code: 'zone_import_same_published', params: { number: twin.number } })

    await takeTurns(act, found)
    const written = await writtenLaw(act.tx, act.place.id, found)
    await writeZones(act, written.zones, importId)
    await writeObjects(act, written.objects, importId)
    const zones = [...written.zones.fresh, ...written.zones.next]
    const objects = [...written.objects.fresh, ...written.objects.next].map(({ object }) => object)
    await changeZoneImport(act, importId)
      .set({ state: 'published', settled_by: act.personId, settled_at: act.now })
      .execute()
    // Not even the history may tell of a thing whose place is hidden.
    const told = [
      ...zones.map(({ zoneId }) => zoneId),
      ...objects.flatMap(({ id, isLocationHidden }) => (isLocationHidden ? [] : id)),
    ]
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: told.length > 0,
      before: { state: 'previewed' },
      after: { state: 'published', zoneIds: told },
    })
    const zoneIds = [...zones.map(({ zoneId }) => zoneId), ...objects.map(({ id }) => id)]
    return { zoneCount: zoneIds.length, zoneIds }
  },
})

/** Imports of the very same file that are law already: published twice, every zone would be there twice. */
function publishedTwins(act: PlaceAct, importId: string, digest: string | undefined) {
  return act.tx
    .selectFrom('zone_import')
    .select('number')
    .where('place_id', '=', act.place.id)
    .where('id', '!=', importId)
    .where('state', '=', 'published')
    .where(sql<boolean>`preview -> 'layer' ->> 'digest' = ${digest ?? ''}`)
    .execute()
}

/** Waits until nobody else writes what the layer alters. */
async function takeTurns(act: PlaceAct, { preview: { layer } }: Awaited<ReturnType<typeof findZoneImport>>) {
  const ending = (layer.gone ?? []).filter(({ isEnding }) => isEnding)
  const told = [...layer.good.flatMap(({ known }) => known ?? []), ...ending]
  for (const zoneId of new Set(told.map((each) => each.zoneId).toSorted()))
    await takeTurn(act.tx, `zone ${act.place.id} ${zoneId}`)
}

async function writeZones(act: PlaceAct, { fresh, next }: WrittenLaw['zones'], importId: string) {
  const at = { placeId: act.place.id, now: act.now }
  for (const zone of next) await recordZoneVersion(act.tx, at, zone, importId)
  for (let start = 0; start < fresh.length; start += rowsAtOnce) {
    const part = fresh.slice(start, start + rowsAtOnce)
    await act.tx
      .insertInto('zone')
      .values(part.map((zone) => ({ place_id: act.place.id, id: zone.zoneId, created_at: act.now })))
      .execute()
    await act.tx
      .insertInto('zone_version')
      .values(part.map((zone) => zoneVersionRow(at, zone, 1, importId)))
      .execute()
  }
}

async function writeObjects(act: PlaceAct, { fresh, next }: WrittenLaw['objects'], importId: string) {
  const at = { placeId: act.place.id, now: act.now }
  for (const object of next) await recordHeritageObject(act.tx, at, object, importId)
  for (let start = 0; start < fresh.length; start += rowsAtOnce)
    await act.tx
      .insertInto('heritage_object')
      .values(
        fresh.slice(start, start + rowsAtOnce).map((object) => heritageObjectRow(at, object, 1, importId)),
      )
      .execute()
}

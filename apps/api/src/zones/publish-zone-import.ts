import { PublishZoneImport } from '@hetu/domain/zones/zone-import'
import { endOfZone, meetKnownZones } from '@hetu/domain/zones/meet-known-zones'
import { isSame } from '@hetu/domain/zones/zone-difference'
import { zoneOfRow } from '@hetu/domain/zones/zone-of-row'
import { takeTurn } from '@hetu/db/take-turn'
import { sql } from '@hetu/db/sql'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { rowNumber } from '@hetu/domain/zones/row-number'
import type { ProposedZone } from '@hetu/domain/zones/zone-change'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { knownZones } from './known-zones.ts'
import { recordZoneVersion, zoneVersionRow } from './record-zone-version.ts'
import { mayPublishZoneImport } from '@hetu/domain/zones/may-publish-zone-import'

const rowsAtOnce = 100

/** A second person publishes an imported layer: every good row becomes a zone or its next version, all together or none. */
export const publishZoneImport = defineVerb({
  name: 'publish-zone-import',
  summary: 'Publish a previewed layer, as a second person: every good row becomes a zone.',
  input: PublishZoneImport,
  isCreating: false,
  answer: z.object({ zoneCount: z.int(), zoneIds: z.array(z.string()) }),
  async run(act, { importId }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    const { layer } = found.preview
    refuseIf(mayPublishZoneImport(onItsWay(found), act.actor))

    const [twin] = await publishedTwins(act, importId, layer.digest)
    if (twin) throw new Refused({ code: 'zone_import_same_published', params: { number: twin.number } })

    const at = { placeId: act.place.id, now: act.now }
    const { fresh, next } = await writtenZones(act, found)
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
    const zoneIds = [...fresh, ...next].map((zone) => zone.zoneId)
    await changeZoneImport(act, importId)
      .set({ state: 'published', settled_by: act.personId, settled_at: act.now })
      .execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: true,
      before: { state: 'previewed' },
      after: { state: 'published', zoneIds },
    })
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

/**
 * The zones that a layer writes: new ones, and next versions of zones whose row says anything new or that end. Refused
 * where they are not those that the preview told, as somebody wrote in between.
 */
async function writtenZones(
  act: PlaceAct,
  { number, preview: { facts, layer } }: Awaited<ReturnType<typeof findZoneImport>>,
): Promise<{ fresh: ProposedZone[]; next: ProposedZone[] }> {
  const ending = (layer.gone ?? []).filter(({ isEnding }) => isEnding)
  const told = [...layer.good.flatMap(({ known }) => known ?? []), ...ending]
  for (const zoneId of told.map((each) => each.zoneId).toSorted())
    await takeTurn(act.tx, `zone ${act.place.id} ${zoneId}`)
  const known = await knownZones(act.tx, act.place.id, layer.columns)
  const zones = new Map(known.map(({ zone }) => [zone.zoneId, zone]))
  const met = meetKnownZones(
    layer.good,
    facts,
    known,
    ending.map(({ zoneId }) => zoneId),
  )
  const isEnding = met.gone.filter((each) => each.isEnding)
  if (!isSame([met.good, isEnding], [layer.good, ending])) throw new Refused({ code: 'zone_import_outdated' })

  const ids = layer.good.flatMap((row) => (row.content && !row.known ? row.content.zoneId : []))
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  const fresh = layer.good.flatMap((row): ProposedZone[] => {
    if (row.known) return []
    const own = row.content && !twice.has(row.content.zoneId) ? row.content.zoneId : undefined
    return [zoneOfRow(row, facts, own ?? `L${number}-${rowNumber(row)}`)]
  })
  const next = layer.good.flatMap((row): ProposedZone[] =>
    row.known?.isChanged ? [zoneOfRow(row, facts, row.known.zoneId, zones.get(row.known.zoneId))] : [],
  )
  const ends = isEnding.flatMap(({ zoneId }) => {
    const zone = zones.get(zoneId)
    return zone ? [endOfZone(zone, facts)] : []
  })
  return { fresh, next: [...next, ...ends] }
}

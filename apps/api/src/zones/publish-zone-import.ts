import type { LayerRow } from '@hetu/domain/zones/zone-layer'
import { type LayerFacts, PublishZoneImport } from '@hetu/domain/zones/zone-import'
import { lawOfRow, statusByLaw } from '@hetu/domain/zones/law-known'
import { sql } from '@hetu/db/sql'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { rowNumber } from '@hetu/domain/zones/row-number'
import type { ProposedZone } from '@hetu/domain/zones/zone-change'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { findZoneImport, onItsWay } from './find-zone-import.ts'
import { zoneVersionRow } from './record-zone-version.ts'
import { mayPublishZoneImport } from '@hetu/domain/zones/may-publish-zone-import'

const rowsAtOnce = 100

/** A second person publishes an imported layer: every good row becomes a zone, all together or none. */
export const publishZoneImport = defineVerb({
  name: 'publish-zone-import',
  summary: 'Publish a previewed layer, as a second person: every good row becomes a zone.',
  input: PublishZoneImport,
  isCreating: false,
  answer: z.object({ zoneCount: z.int(), zoneIds: z.array(z.string()) }),
  async run(act, { importId }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    const { facts, layer } = found.preview
    refuseIf(mayPublishZoneImport(onItsWay(found), act.actor))

    const [twin] = await publishedTwins(act, importId, layer.digest)
    if (twin) throw new Refused({ code: 'zone_import_same_published', params: { number: twin.number } })

    const at = { placeId: act.place.id, now: act.now }
    const taken = await takenIds(act, layer.good)
    const zones = layer.good.map((row) => zoneOfRow(row, facts, found.number, taken))
    for (let start = 0; start < zones.length; start += rowsAtOnce) {
      const part = zones.slice(start, start + rowsAtOnce)
      await act.tx
        .insertInto('zone')
        .values(part.map((zone) => ({ place_id: act.place.id, id: zone.zoneId, created_at: act.now })))
        .execute()
      await act.tx
        .insertInto('zone_version')
        .values(part.map((zone) => zoneVersionRow(at, zone, 1, importId)))
        .execute()
    }
    await act.tx
      .updateTable('zone_import')
      .set({ state: 'published', settled_by: act.personId, settled_at: act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', importId)
      .execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: true,
      before: { state: 'previewed' },
      after: { state: 'published', zoneIds: zones.map((zone) => zone.zoneId) },
    })
    return { zoneCount: zones.length, zoneIds: zones.map((zone) => zone.zoneId) }
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

/** Ids of our own files that this place uses already, or that two rows share. */
async function takenIds(act: PlaceAct, rows: LayerRow[]): Promise<Set<string>> {
  const ids = rows.flatMap((row) => (row.content ? [row.content.zoneId] : []))
  const taken = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  if (ids.length === 0) return taken
  const known = await act.tx
    .selectFrom('zone')
    .select('id')
    .where('place_id', '=', act.place.id)
    .where('id', 'in', ids)
    .execute()
  for (const { id } of known) taken.add(id)
  return taken
}

function zoneOfRow(row: LayerRow, facts: LayerFacts, number: number, taken: Set<string>): ProposedZone {
  if (row.content) {
    const zoneId = taken.has(row.content.zoneId) ? `L${number}-${rowNumber(row)}` : row.content.zoneId
    return {
      ...row.content,
      status: statusByLaw(row.content.status, row.content),
      zoneId,
      geometry: row.geometry,
    }
  }
  const zoneId = `L${number}-${rowNumber(row)}`
  const mapped = row.mapped ?? { rules: [] }
  const name = row.name
    ? { zh: row.name, en: row.name }
    : { zh: `第 ${rowNumber(row)} 号区划`, en: `Zone ${rowNumber(row)}` }
  return {
    zoneId,
    name: mapped.nameEn ? { ...name, en: mapped.nameEn } : name,
    type: row.type,
    ...(mapped.designation && { designation: mapped.designation }),
    ...lawOfRow(facts, mapped),
    validFrom: mapped.validFrom ?? facts.validFrom,
    validTo: mapped.validTo ?? null,
    geometry: row.geometry,
    accuracyMetres: facts.accuracyMetres,
    ...(facts.sourceScale !== undefined && { sourceScale: facts.sourceScale }),
    isDefinitive: facts.isDefinitive,
    documents: [],
    rules: mapped.rules.map((rule) => ({ ...rule, id: `${zoneId}.${rule.id}` })),
    procedures: [],
  }
}

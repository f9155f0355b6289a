import { sql } from '@hetu/db/sql'
import type { MapLayerCode } from '@hetu/domain/zones/map-facts'
import { isObjectLawKnown } from '@hetu/domain/zones/law-known'
import { groupOf } from '@hetu/domain/zones/object-groups'
import type { LegalBasis } from '@hetu/domain/zones/zone'
import { createHash } from 'node:crypto'
import { KeptAnswers } from '../server/kept-answers.ts'
import type { Look } from '../server/read.ts'
import type { DegreeBox } from './degree-box.ts'
import { seesHidden } from './hidden-objects.ts'
import type { VersionKind, VersionName } from './kept-versions.ts'
import { type InForce, lawOf } from './protection-for.ts'
import { objectsInForce, recorded } from './zone-version-row.ts'
import { type LawOf, rowsInForce } from './zones-near.ts'

/** A zone or object as the map knows it before it is drawn. */
export interface VersionOnMap extends VersionName {
  kind: VersionKind
  code: MapLayerCode
  /** Whether its law is unknown. */
  isPlan: boolean
  validFrom: string
  /** Around it and a little more. */
  box: DegreeBox
}

/** What is law on a day and may be shown to a reader. */
export interface LawOnMap {
  /** Another for every other law. */
  state: string
  versions: VersionOnMap[]
  /** Which tiles that were asked for hold which versions. */
  keys: Map<string, string>
}

/** Who looks at which place, and when. */
type MapLook = Pick<Look, 'db' | 'place' | 'actor' | 'now' | 'services'>

const kept = new KeptAnswers<LawOnMap>()

/**
 * The law of a day for a reader's map. That of today is kept until a version is written or ended; of another day, or
 * as it was known at another instant, it is read anew.
 */
export async function lawOnMap(look: MapLook, when: InForce): Promise<LawOnMap> {
  const law = lawOf(look, when)
  if (when.on !== undefined || when.knownAt !== undefined) return readLaw(look, law)
  const name = `${look.place.id} ${seesHidden(look.actor)}`
  return kept.get(look.services.database, name, await stateOfTables(look, law), () => readLaw(look, law))
}

/** Another after each version that is written, and after each end that is set. */
async function stateOfTables({ db, place }: MapLook, { onDay }: LawOf): Promise<string> {
  const stateOf = (table: string) => sql`(
    select count(*)::text || coalesce(max(greatest(recorded_from, recorded_to, end_recorded_at))::text, '')
    from ${sql.table(table)} where place_id = ${place.id})`
  const { rows } = await sql<{ state: string }>`
    select ${stateOf('zone_version')} || ' ' || ${stateOf('heritage_object')} as state`.execute(db)
  return `${onDay} ${rows[0]?.state}`
}

async function readLaw(look: MapLook, law: LawOf): Promise<LawOnMap> {
  const versions = [...(await zonesOnMap(look, law)), ...(await objectsOnMap(look, law))]
  const told = versions.map(({ kind, id, version, recorded_from: at }) => [kind, id, version, at.getTime()])
  const state = createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22)
  return { state, versions, keys: new Map() }
}

const box = sql<DegreeBox>`array[ST_XMin(reach), ST_YMin(reach), ST_XMax(reach), ST_YMax(reach)]`.as('box')

async function zonesOnMap({ db, place }: MapLook, law: LawOf): Promise<VersionOnMap[]> {
  const rows = await db
    .selectFrom('zone_version')
    .select(['zone_id as id', 'version', 'status', 'type', box, ...recorded])
    .where('place_id', '=', place.id)
    .where('valid_from', '<=', law.onDay)
    .execute()
  return rowsInForce(rows, law).map((row) => ({
    kind: 'zone',
    id: row.id,
    version: row.version,
    recorded_from: row.recorded_from,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as its content has it
    code: row.type as MapLayerCode,
    isPlan: row.status === 'law_unknown',
    validFrom: row.valid_from,
    box: row.box,
  }))
}

/** Without those that are hidden from the reader, by what is law or by their newest version. */
async function objectsOnMap(
  { db, place, actor }: MapLook,
  { onDay, knownAt }: LawOf,
): Promise<VersionOnMap[]> {
  const isHidden = sql<boolean>`coalesce((content->>'isLocationHidden')::boolean, false)`.as('is_hidden')
  const legalBasis = sql<LegalBasis>`content->'legalBasis'`.as('legal_basis')
  const rows = await db
    .selectFrom('heritage_object')
    .select(['id', 'version', 'kind', legalBasis, isHidden, box, ...recorded])
    .where('place_id', '=', place.id)
    .orderBy('id')
    .orderBy('version')
    .execute()
  const newest = new Map(rows.map((row) => [row.id, row]))
  return objectsInForce(rows, onDay, knownAt).flatMap((row): VersionOnMap[] => {
    const code = groupOf(row.kind)
    const isTold = seesHidden(actor) || !(row.is_hidden || newest.get(row.id)?.is_hidden)
    if (!code || !isTold) return []
    const { id, version, recorded_from, valid_from: validFrom } = row
    const isPlan = !isObjectLawKnown({ legalBasis: row.legal_basis })
    return [{ kind: 'object', id, version, recorded_from, code, isPlan, validFrom, box: row.box }]
  })
}

import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'

type Db = Database['kysely'] | Tx

/**
 * Well-known text of a system by its EPSG number, from the register that comes with PostGIS; empty where it has none.
 * How its datum lies is left out, as the register mixes figures that are good to a metre with ones that are not.
 */
async function registered(db: Db, epsg: number | undefined): Promise<Record<number, string>> {
  if (epsg === undefined) return {}
  const { rows } = await sql<{ wkt: string }>`
    select regexp_replace(srtext, ',TOWGS84[[][^]]*[]]', '') as wkt
    from spatial_ref_sys where auth_name = 'EPSG' and auth_srid = ${epsg}::int`.execute(db)
  return rows[0] ? { [epsg]: rows[0].wkt } : {}
}

/** Reads a file that may name its system by number alone: a number that only the register knows is looked up there. */
export async function readWithSystems<Answer>(
  db: Db,
  choice: LayerChoice,
  read: (choice: LayerChoice) => Promise<Answer>,
): Promise<Answer> {
  const systems = await registered(db, choice.epsg)
  try {
    return await read({ ...choice, systems })
  } catch (error) {
    const unknown = unknownNumber(error)
    const found = unknown === choice.epsg ? {} : await registered(db, unknown)
    if (Object.keys(found).length === 0) throw error
    return read({ ...choice, systems: { ...systems, ...found } })
  }
}

function unknownNumber(error: unknown): number | undefined {
  if (!(error instanceof Refused) || error.refusal.code !== 'layer_crs_unknown') return undefined
  const named = error.refusal.params?.['crs']
  const number = typeof named === 'string' ? /^EPSG:(\d{4,6})$/.exec(named)?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

import { nearPixels, tilePixels } from '../../packages/domain/src/open-data/point-cells.ts'
import { placeId } from '../data/quarter.ts'

/** The statements of somebody who writes the fastest SQL by hand; the other side of most figures. */

/** The rows of a page of the list with all that the product sends of each. */
const rowsOf = (page: string) => `
  select s.id, s.kind, i.reference, i.title, i.language, i.kind as idea_kind, i.category, s.lon, s.lat, i.place_name,
    p.chosen_name, i.channel, k.support, k.oppose, k.comments, i.created_at, s.changed_at, a.disposition, a.reason,
    s.in_box
  from (${page}) s
  left join idea i on i.place_id = '${placeId}' and i.id = s.id
  left join person p on p.id = i.author_id
  left join bench.counts k on k.id = s.id
  left join lateral (
    select disposition, reason from idea_answer a where a.place_id = i.place_id and a.idea_id = i.id
    order by created_at desc limit 1
  ) a on true
  order by s.changed_at desc`

/** $1 to $4: west, south, east, north. */
export const listInBox = rowsOf(`
  select id, kind, lon, lat, changed_at, count(*) over ()::int as in_box from bench.shown
  where point(lon, lat) <@ box(point($1::float8, $2::float8), point($3::float8, $4::float8))
  order by changed_at desc limit 50`)

/** $1: the tokens, as a tsquery. The connection decides whether the words or the order are walked. */
export const searched = rowsOf(`
  select id, kind, lon, lat, changed_at, 0 as in_box from bench.shown
  where tokens @@ $1::tsquery order by changed_at desc limit 50`)

const inForce = `place_id = '${placeId}' and valid_from <= current_date
  and (valid_to is null or valid_to > current_date) and recorded_to is null`

/** $1, $2: longitude, latitude. */
export const zonesAtPoint = `
  select zone_id, version, type, valid_from, content -> 'name' as name, content -> 'rules' as rules from zone_version
  where ${inForce} and ST_Intersects(geometry, ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 4326))`

/** The query that a check cannot do without: which zones lie near. $1 to $4: the box around, 120 metres wider. */
export const zonesNearBox = `
  select zone_id, version from zone_version
  where ${inForce} and geometry && ST_MakeEnvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)`

const shown = `from idea where place_id = '${placeId}' and hidden_at is null and kind <> 'report' and not is_outside
  and shown_position && ST_MakeEnvelope($4::float8, $5::float8, $6::float8, $7::float8, 4326)
  and ST_X(shown_position) >= $4 and ST_X(shown_position) < $6
  and ST_Y(shown_position) > $5 and ST_Y(shown_position) <= $7`
const across = `((ST_X(shown_position) + 180) / 360 * $1::float8 - $2::float8)`
const down = `((1 - ln(tan(radians(ST_Y(shown_position))) + 1 / cos(radians(ST_Y(shown_position)))) / pi()) / 2
  * $1::float8 - $3::float8)`

/** Every point of a tile by itself. $1 to $7: 2^z, x, y, and the tile's box. */
export const rawTile = `
  select encode(ST_AsMVT(f, 'contributions', 4096, 'at'), 'base64') as tile from (
    select ST_MakePoint(round(${across} * 4096), round(${down} * 4096)) as at, id::text, 'idea' as kind, reference, category,
      title ${shown}) f`

/** A grid made as it is asked for, of the product's kind: badges where symbols would cover each other. $8: its cell. */
export const gridTile = `
  select encode(ST_AsMVT(f, 'contributions', 4096, 'at'), 'base64') as tile from (
    select ST_MakePoint(round(c.x * 4096), round(c.y * 4096)) as at, c.point_count, i.id::text, i.kind, i.reference, i.title
    from (
      select count(*)::int as point_count, avg(x) as x, avg(y) as y, min(reference) as reference
      from (select ${across} as x, ${down} as y, reference ${shown}) p
      group by floor(x / $8::float8), floor(y / $8::float8)
    ) c
    left join idea i on c.point_count = 1 and i.place_id = '${placeId}' and i.reference = c.reference) f`

/** What the statements of tiles take for a tile. */
export function tileParameters(z: number, x: number, y: number): number[] {
  const scale = 2 ** z
  const lon = (column: number) => (column / scale) * 360 - 180
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / scale))) * 180) / Math.PI
  return [scale, x, y, lon(x), lat(y + 1), lon(x + 1), lat(y)]
}

export const gridParameters = (z: number, x: number, y: number) => [
  ...tileParameters(z, x, y),
  nearPixels(z) / tilePixels,
]

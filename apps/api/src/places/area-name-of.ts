import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'

/** The name of the area of a relation, beside a query of `place_relation`; null where the area is no more. */
export const areaNameOf = sql<LocalText | null>`case place_relation.area_kind
  when 'place' then (select name from place where place.id = place_relation.place_id)
  when 'lane' then (select name from landmark where landmark.place_id = place_relation.place_id
    and landmark.id = place_relation.area_id and landmark.kind = 'lane')
  when 'courtyard' then (select name from courtyard where courtyard.place_id = place_relation.place_id
    and courtyard.id = place_relation.area_id)
  when 'grid_cell' then (select name from grid_cell where grid_cell.place_id = place_relation.place_id
    and grid_cell.id = place_relation.area_id)
end`

import { type RawBuilder, sql } from '@hetu/db/sql'
import { type ThingAt, ThingsAt } from '@hetu/domain/places/thing-at'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'

/** Whoever stands in a lane is no farther than this (metres) from its middle. */
const besideLane = 12
/** A resident's drawing has no more corners; a larger outline is not offered. */
const mostCorners = 200

/** The lane, courtyard and building at a position, the largest first: what is said may be about one of them whole. */
export const thingsAt = defineRead({
  name: 'things-at',
  path: '/things-at',
  summary: 'The lane, courtyard and building at a position, with their outlines',
  readers: ['visitor'],
  query: z.object({
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-85).max(85),
  }),
  answer: ThingsAt,
  async run({ db, place }, { lon, lat }) {
    const point = sql`ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)`
    const inPlace = sql`place_id = ${place.id}::uuid and ST_NPoints(geometry) <= ${mostCorners}`
    const { rows } = await sql<ThingAt>`
      select id, kind, name, ST_AsGeoJSON(geometry, 9)::jsonb as shape from (
        (select 1 as place_in_list, id, 'lane' as kind, name, geometry from landmark
          where ${inPlace} and kind = 'lane' and ST_Dimension(geometry) > 0
            and ST_DWithin(geometry::geography, ${point}::geography, ${besideLane})
          order by ST_Distance(geometry::geography, ${point}::geography), id limit 2)
        union all ${covering(2, 'courtyard', sql`name, geometry from courtyard where ${inPlace}`, point)}
        union all ${covering(3, 'landmark', sql`name, geometry from landmark where ${inPlace} and kind <> 'lane' and ST_Dimension(geometry) > 0`, point)}
        union all ${covering(4, 'building', sql`null::jsonb, geometry from building where ${inPlace}`, point)}
      ) things order by place_in_list, id`.execute(db)
    // A courtyard that is a landmark too is one thing.
    const outlines = new Set<string>()
    return rows.filter(({ shape }) => {
      const outline = JSON.stringify(shape)
      return !outlines.has(outline) && outlines.add(outline)
    })
  },
})

const covering = (at: number, kind: string, from: RawBuilder<unknown>, point: RawBuilder<unknown>) =>
  sql`(select ${at}::int, id, ${kind}::text, ${from} and ST_Covers(geometry, ${point}) order by id limit 1)`

import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { gunzipSync } from 'node:zlib'
import { type Answer, headerOf } from '../scene/http.ts'

/** The tile of a zoom in which a spot lies: z, x, y. */
export function tileAt(z: number, [lon, lat]: readonly [number, number]): [number, number, number] {
  const scale = 2 ** z
  const radians = (lat * Math.PI) / 180
  const down = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
  return [z, Math.floor(((lon + 180) / 360) * scale), Math.floor(down * scale)]
}

export const tileBytes = (answer: Answer): Buffer =>
  headerOf(answer, 'Content-Encoding') === 'gzip' ? gunzipSync(answer.body) : answer.body

/** How many ideas and proposals a tile shows, those that a badge counts among them. */
export function shownIn(bytes: Buffer): number {
  const layer = new VectorTile(new PbfReader(bytes)).layers['contributions']
  let count = 0
  for (let at = 0; at < (layer?.length ?? 0); at += 1)
    count += Number(layer!.feature(at).properties['point_count'] ?? 1)
  return count
}

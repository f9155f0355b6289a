import { sideMetres, spotAt } from '../data/quarter.ts'
import { figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/spread.ts'
import { askOnce, readJson } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'
import { tileAt } from './tile-at.ts'

const zooms = [12, 13, 14, 15, 16, 17]
const headers = { 'Accept-Encoding': 'gzip' }

/** What a phone fetches so that its map shows 5,000 zones: a tile at a time, or the whole law of the place. */
export const zonesMap = figure({
  name: 'zones-map',
  limits: {
    bytes: { what: 'zones for the map, largest answer as gzip', unit: 'kB', atMost: 60 },
    wait: { what: 'the slowest of them', unit: 'ms' },
  },
  async measure(scene) {
    const template = await zoneTiles(scene)
    const paths = template ? tilesAround(template) : [`${scene.api}/zones`]
    const answers = await scene.besideOthers(async () => {
      const all = []
      for (const path of paths) all.push(await askOnce(scene.serve.port, { path, headers }))
      return all
    })
    const bad = answers.find(({ status }) => status !== 200)
    if (bad) throw new Error(`the zones were answered ${bad.status}`)
    const bytes = spreadOf(answers.map(({ body }) => body.length / 1000))
    const waits = spreadOf(answers.map(({ milliseconds }) => milliseconds))
    const note = template ? `${paths.length} tiles, z12 to z17` : 'all zones in one answer, no tiles'
    return { bytes: { ...bytes, median: bytes.most, note }, wait: { ...waits, median: waits.most } }
  },
})

/** The address of zone tiles, if the description of the API names one. */
async function zoneTiles({ serve, api }: Scene): Promise<string | undefined> {
  const { paths } = await readJson<{ paths: Record<string, unknown> }>(serve.port, {
    path: '/api/openapi.json',
  })
  const found = Object.keys(paths).find((path) => /zone/.test(path) && /\{z\}.*\{x\}.*\{y\}/.test(path))
  return found?.replace(/^.*\{place\}/, api)
}

function tilesAround(template: string): string[] {
  const spots = [0.3, 0.5, 0.7].map((part) => spotAt(sideMetres * part, sideMetres * part))
  return zooms.flatMap((zoom) =>
    spots.map((spot) => {
      const [z, x, y] = tileAt(zoom, spot)
      const filled = { z: String(z), x: String(x), y: `${y}${template.includes('.mvt') ? '' : '.mvt'}` }
      return template.replace(/\{(\w+)\}/g, (_, name: string) => filled[name as 'z'] ?? '1')
    }),
  )
}

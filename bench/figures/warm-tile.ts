import { sideMetres, spotAt } from '../data/quarter.ts'
import { type Measured, figure } from '../harness/figure.ts'
import { type PairedRatio, takePairs } from '../harness/pairs.ts'
import { type Answer, askOnce, headerOf, wire } from '../scene/http.ts'
import { load } from '../scene/load.ts'
import type { Scene } from '../scene/scene.ts'
import { readList } from './list-answer.ts'
import { keepForNoOp } from './no-op.ts'
import { tileAt } from './tile-at.ts'

const seconds = 2
const takesGzip = { 'Accept-Encoding': 'gzip' }

/** The same tile again and again, against the framework sending the same bytes; then a tile that has not changed. */
export const warmTile = figure({
  name: 'warm-tile',
  limits: {
    tile: { what: 'warm tile / no-op answer of equal bytes', unit: 'times', atLeast: 0.8 },
    unchanged: { what: '304 / no-op', unit: 'times', atLeast: 0.9 },
    healthz: { what: '/healthz / no-op: what the server itself costs before any tile', unit: 'times' },
  },
  async measure(scene) {
    const tile = await scene.besideOthers(() => pairsOf(scene, async (path) => tileTakes(scene, path)))
    const healthz = told(await scene.besideOthers(() => healthTakes(scene)))
    const { path, etag } = await currentTile(scene)
    if (etag === null)
      return { tile: told(tile), healthz, unchanged: { failed: `a tile has no ETag (${path.slice(-14)})` } }
    const unchanged = await scene.besideOthers(() => pairsOf(scene, async (at) => unchangedTakes(scene, at)))
    return { tile: told(tile), healthz, unchanged: told(unchanged) }
  },
})

const told = (ratio: PairedRatio): Measured => ({
  ...ratio,
  note: `${Math.round(ratio.ours.median).toLocaleString('en')} and ${Math.round(ratio.other.median).toLocaleString('en')} a second`,
})

/** The tile of the middle of the quarter under the version of the moment. */
async function currentTile(scene: Scene): Promise<{ path: string; answer: Answer; etag: string | null }> {
  const { version } = await readList(scene)
  const path = `${scene.api}/tiles/${version}/${tileAt(14, spotAt(sideMetres / 2, sideMetres / 2)).join('/')}.mvt`
  const answer = await askOnce(scene.serve.port, { path, headers: takesGzip })
  if (answer.status !== 200) throw new Error(`a tile was answered ${answer.status}`)
  return { path, answer, etag: headerOf(answer, 'ETag') }
}

async function pairsOf(
  scene: Scene,
  sides: (path: string) => Promise<{ ours: () => Promise<number>; other: () => Promise<number> }>,
): Promise<PairedRatio> {
  const { path } = await currentTile(scene)
  const { ours, other } = await sides(path)
  return takePairs({
    ours: async () => ({ value: await ours() }),
    other: async () => ({ value: await other() }),
  })
}

async function tileTakes(scene: Scene, path: string) {
  const { answer } = await currentTile(scene)
  await keepForNoOp(scene, 'tile', answer)
  const rate = async (port: number, at: string) => {
    const request = wire({ path: at, headers: takesGzip })
    const isGood = ({ status, body }: Answer) => status === 200 && body.equals(answer.body)
    return (await load({ port, next: () => request, seconds, isGood })).perSecond
  }
  return { ours: () => rate(scene.serve.port, path), other: () => rate(scene.other.port, '/kept/tile') }
}

async function unchangedTakes(scene: Scene, path: string) {
  const answer = await askOnce(scene.serve.port, { path, headers: takesGzip })
  const etag = headerOf(answer, 'ETag') ?? ''
  await keepForNoOp(scene, 'tile', answer)
  const rate = async (port: number, at: string) => {
    const request = wire({ path: at, headers: { ...takesGzip, 'If-None-Match': etag } })
    return (await load({ port, next: () => request, seconds, isGood: ({ status }) => status === 304 }))
      .perSecond
  }
  return { ours: () => rate(scene.serve.port, path), other: () => rate(scene.other.port, '/unchanged/tile') }
}

function healthTakes({ serve, other }: Scene): Promise<PairedRatio> {
  const rate = async (port: number) => {
    const request = wire({ path: '/healthz' })
    return { value: (await load({ port, next: () => request, seconds: 1 })).perSecond }
  }
  return takePairs({ ours: () => rate(serve.port), other: () => rate(other.port) })
}

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import { openBrowser } from '../apps/web/e2e/open-browser.ts'
import { precompress } from '../apps/web/build/precompress.ts'

/**
 * How long a phone waits: first content, the quarter's map and the tasks that hold its hand up, beside a bare page of
 * MapLibre in the same run, in turn. `BASE_URL` names a server; without it one is started on an empty folder.
 */
const rounds = Number(process.argv[2] ?? 3)
const phone = { width: 412, height: 915, slower: 4, megabits: 9, roundTripMilliseconds: 100 }

/** The product, a page of MapLibre alone, and one of MapLibre with the quarter's base map and nothing else. */
type Side = 'ours' | 'bare' | 'quarter'

interface Seen {
  first: number
  map: number
  /** Long tasks until the map stood: all together, and the longest. */
  tasks: number
  longest: number
}

interface PlaceFacts {
  slug: string
  basemapRevision: number
  site: { coordinates: [number, number][][] }
}

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hetu-phone-'))
const ends: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })]
try {
  const ours = process.env['BASE_URL'] ?? (await startProduct())
  const place = (await (await fetch(`${ours}api/places/liuting-li`)).json()) as PlaceFacts
  const bare = await serveBareMap(`${ours}api/places/${place.slug}/basemap/${place.basemapRevision}`)
  const ring = place.site.coordinates[0] ?? []
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join(',')
  const seen: Record<Side, Seen[]> = { ours: [], bare: [], quarter: [] }
  for (let round = 0; round < rounds; round += 1) {
    seen.bare.push(await look(bare))
    seen.quarter.push(await look(`${bare}?quarter=${box}`))
    seen.ours.push(await look(ours))
  }
  report(seen)
} finally {
  for (const end of ends.toReversed()) end()
}
process.exit(0)

/** Opens an address with an empty cache on the phone and waits until its map stands. */
async function look(address: string): Promise<Seen> {
  const browser = await openBrowser()
  const page = await browser.newPage({
    viewport: { width: phone.width, height: phone.height },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.roundTripMilliseconds,
    downloadThroughput: (phone.megabits * 1e6) / 8,
    uploadThroughput: (phone.megabits * 1e6) / 8,
  })
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: phone.slower })
  await page.addInitScript(`
    globalThis.hetuTasks = []
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) hetuTasks.push([task.startTime, task.duration])
    }).observe({ type: 'longtask', buffered: true })
  `)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('hetu:map-drawn').length > 0, null, {
    timeout: 60_000,
  })
  await page.waitForTimeout(500)
  const seen = await page.evaluate(() => {
    const { hetuTasks } = globalThis as unknown as { hetuTasks: [number, number][] }
    const map = performance.getEntriesByName('hetu:map-drawn')[0]?.startTime ?? 0
    const until = hetuTasks.filter(([start]) => start < map).map(([, duration]) => duration)
    return {
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      map,
      tasks: until.reduce((sum, duration) => sum + duration, 0),
      longest: Math.max(0, ...until),
    }
  })
  await browser.close()
  return seen
}

async function serveBareMap(basemapAddress: string): Promise<string> {
  const basemap = await (await fetch(basemapAddress)).text()
  const outDir = join(folder, 'bare')
  await build({
    root: join(root, 'packages/map'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    plugins: [precompress()],
    build: {
      outDir,
      target: ['chrome111', 'safari16.4', 'firefox128'],
      rolldownOptions: { input: join(root, 'packages/map/bare-map.html') },
    },
  })
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
  }
  const server = createServer(async (request, response) => {
    const name = request.url?.split('?')[0] === '/' ? '/bare-map.html' : (request.url ?? '')
    const type = types[name.split('.').at(-1) ?? '']
    const packed = type && (await readFile(`${join(outDir, name)}.br`).catch(() => null))
    const plain = type && (packed || (await readFile(join(outDir, name)).catch(() => null)))
    if (!type || !plain) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type, ...(packed && { 'Content-Encoding': 'br' }) }).end(plain)
  })
  writeFileSync(join(outDir, 'basemap.json'), basemap)
  writeFileSync(
    join(outDir, 'basemap.json.br'),
    brotliCompressSync(basemap, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => server.close())
  const address = server.address()
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}/`
}

async function startProduct(): Promise<string> {
  const port = 3990
  const server = spawn(process.execPath, ['apps/api/src/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HETU_DATA: join(folder, 'data'), DATABASE_URL: undefined },
    stdio: 'ignore',
  })
  ends.push(() => server.kill('SIGTERM'))
  const address = `http://localhost:${port}/`
  for (let second = 0; second < 240; second += 1) {
    const isUp = await fetch(`${address}readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return address
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('The server did not start within 240 s.')
}

function report(seen: Record<Side, Seen[]>): void {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const of = (side: Side, key: keyof Seen) => seconds(median(seen[side].map((one) => one[key])))
  const ratio = (side: Side, key: keyof Seen) =>
    median(seen.ours.map((one, at) => one[key] / Math.max(1, seen[side][at]?.[key] ?? 1))).toFixed(2)
  const line = (name: string, key: keyof Seen) =>
    `| ${[name, of('ours', key), of('bare', key), ratio('bare', key), of('quarter', key), ratio('quarter', key)].join(' | ')} |`
  process.stdout.write(
    [
      `Phone ${phone.width} × ${phone.height}, processor ÷ ${phone.slower}, ${phone.megabits} Mbit/s, ${phone.roundTripMilliseconds} ms; median of ${rounds} in turn, empty cache.`,
      '',
      '| | ours | MapLibre alone | ours / it | MapLibre with the base map | ours / it |',
      '|---|---|---|---|---|---|',
      line('first content', 'first'),
      line('map stands', 'map'),
      line('long tasks until then', 'tasks'),
      line('longest of them', 'longest'),
      '',
    ].join('\n'),
  )
}

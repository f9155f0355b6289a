import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { openBrowser } from '../apps/web/e2e/open-browser.ts'
import { precompress } from '../apps/web/build/precompress.ts'

/**
 * How long a phone waits: first content, the quarter's map and the tasks that hold its hand up, beside a bare page of
 * MapLibre in the same run, in turn. `BASE_URL` names a server; without it one is started on an empty folder.
 */
const rounds = Number(process.argv[2] ?? 3)
const phone = { width: 412, height: 915, slower: 4, megabits: 9, roundTripMilliseconds: 100 }

interface Seen {
  first: number
  map: number
  /** Long tasks until the map stood: all together, and the longest. */
  tasks: number
  longest: number
}

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hetu-phone-'))
const ends: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })]
try {
  const ours = process.env['BASE_URL'] ?? (await startProduct())
  const bare = await serveBareMap()
  const seen: Record<'ours' | 'bare', Seen[]> = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    seen.bare.push(await look(bare))
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

async function serveBareMap(): Promise<string> {
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
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const server = createServer(async (request, response) => {
    const name = request.url === '/' ? '/bare-map.html' : (request.url ?? '')
    const type = types[name.split('.').at(-1) ?? '']
    const packed = type && (await readFile(`${join(outDir, name)}.br`).catch(() => null))
    const plain = type && (packed || (await readFile(join(outDir, name)).catch(() => null)))
    if (!type || !plain) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': type, ...(packed && { 'Content-Encoding': 'br' }) }).end(plain)
  })
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

function report(seen: Record<'ours' | 'bare', Seen[]>): void {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const line = (name: string, key: keyof Seen) => {
    const [ours, bare] = [median(seen.ours.map((one) => one[key])), median(seen.bare.map((one) => one[key]))]
    const ratio = median(seen.ours.map((one, at) => one[key] / (seen.bare[at]?.[key] ?? 1)))
    return `| ${name} | ${seconds(ours)} | ${seconds(bare)} | ${ratio.toFixed(2)} |`
  }
  process.stdout.write(
    [
      `Phone ${phone.width} × ${phone.height}, processor ÷ ${phone.slower}, ${phone.megabits} Mbit/s, ${phone.roundTripMilliseconds} ms; median of ${rounds} in turn, empty cache.`,
      '',
      '| | ours | bare MapLibre page | median ratio |',
      '|---|---|---|---|',
      line('first content', 'first'),
      line('map stands', 'map'),
      line('long tasks until then', 'tasks'),
      line('longest of them', 'longest'),
      '',
    ].join('\n'),
  )
}

import { join } from 'node:path'
import { createApp } from './app.ts'
import { openServer } from './open-server.ts'
import { refuseWithoutPages } from './pages/refuse-without-pages.ts'
import { readConfig, refuseIncomplete } from './server/config.ts'
import { explainStartProblem } from './server/explain-start-problem.ts'
import { hasAdministrator, makeAdministratorLink } from './places/administrator-link.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { warmIndexes } from './open-data/public-indexes.ts'
import { openServices } from './server/open-services.ts'
import { probePort } from './server/probe-port.ts'
import { runWork } from './run-work.ts'

const root = join(import.meta.dirname, '../../..')
const pages = join(root, 'apps/web/dist')
const say = (line: string) => process.stdout.write(`  ${line}\n`)

try {
  const config = readConfig(process.env, root)
  refuseIncomplete(process.env, config)
  refuseWithoutPages(pages, config)
  await probePort(config.port, config.host)
  const services = await openServices(config, say)
  if (config.loadsDemonstration) await loadDemonstration(services, say)
  const app = createApp(services, pages)
  const server = openServer(services, app).listen(config.port, config.host)
  await new Promise((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  warmIndexes(services).catch((error: unknown) =>
    services.logger.warn({ error }, 'the index could not be filled yet'),
  )
  // The embedded database has room for one process, so its background work runs here.
  const work = services.database.kind === 'embedded' ? runWork(services) : null
  const address = config.publicUrl ?? `http://localhost:${config.port}`
  process.stdout.write(`\n  合图 Hetu: ${address}\n\n`)
  if (!(await hasAdministrator(services.database.kysely))) {
    const link = await makeAdministratorLink(services.database.kysely, address)
    say('Found a quarter of your own 自己办一个街区 (one hour, one use):')
    say(`${link}\n`)
  }

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    services.draining.isDraining = true
    await new Promise((resolve) => setTimeout(resolve, config.drainSeconds * 1000))
    // Requests under way are answered first; open streams are cut after a moment.
    const closed = new Promise((resolve) => server.close(resolve))
    await services.live.close()
    const cut = setTimeout(() => server.closeAllConnections(), 3_000)
    await closed
    clearTimeout(cut)
    await work?.stop()
    await services.database.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`\n  ${explainStartProblem(error)}\n\n`)
  process.exit(1)
}

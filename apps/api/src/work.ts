import { join } from 'node:path'
import { readConfig, refuseIncomplete } from './server/config.ts'
import { StartProblem, explainStartProblem } from './server/explain-start-problem.ts'
import { openServices } from './server/open-services.ts'
import { runWork } from './run-work.ts'

const root = join(import.meta.dirname, '../../..')

try {
  const config = readConfig(process.env, root)
  if (!config.databaseUrl)
    throw new StartProblem(
      'The embedded database does its background work inside `start`; `work` is for PostgreSQL.',
    )
  refuseIncomplete(process.env, config)
  const services = await openServices(config, (line) => process.stdout.write(`  ${line}\n`))
  const work = runWork(services)
  const stop = async () => {
    await work.stop()
    await services.live.close()
    await services.database.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`\n  ${explainStartProblem(error)}\n\n`)
  process.exit(1)
}

import { join } from 'node:path'
import { makeAdministratorLink } from './places/administrator-link.ts'
import { readConfig } from './server/config.ts'
import { explainStartProblem } from './server/explain-start-problem.ts'
import { openServices } from './server/open-services.ts'

/** `pnpm hetu administrator`: prints a link that makes its opener an administrator of the deployment. */
const [command] = process.argv.slice(2)
if (command !== 'administrator') {
  process.stderr.write('  Usage: npx pnpm@12 hetu administrator\n')
  process.exit(1)
}
try {
  const config = readConfig(process.env, join(import.meta.dirname, '../../..'))
  const services = await openServices(config, (line) => process.stdout.write(`  ${line}\n`))
  const origin = config.publicUrl ?? `http://localhost:${config.port}`
  const link = await makeAdministratorLink(services.database.kysely, origin)
  process.stdout.write(`\n  One hour, one use 一小时内有效，只能用一次:\n  ${link}\n\n`)
  await services.live.close()
  await services.database.close()
} catch (error) {
  process.stderr.write(`\n  ${explainStartProblem(error)}\n\n`)
  process.exit(1)
}

import { pendingMigrations } from '@hetu/db/pending-migrations'
import { join } from 'node:path'
import type { Services } from '../server/api-context.ts'
import { readConfig } from '../server/config.ts'
import { StartProblem } from '../server/explain-start-problem.ts'
import { connectServices } from '../server/open-services.ts'

const root = join(import.meta.dirname, '../../../..')

/** Runs a command with the database and the files that the settings name, whatever is in them, and closes them. */
export async function withConnection<T>(
  say: (line: string) => void,
  run: (services: Services) => Promise<T>,
): Promise<T> {
  const services = await connectServices(readConfig(process.env, root), say)
  try {
    return await run(services)
  } finally {
    await services.live.close()
    await services.database.close()
  }
}

/**
 * The same on tables as this code knows them. A command never changes the tables: a database that waits for
 * migrations is refused, because only a start of the server runs them.
 */
export const withServices = <T>(
  say: (line: string) => void,
  run: (services: Services) => Promise<T>,
): Promise<T> =>
  withConnection(say, async (services) => {
    const [first] = await pendingMigrations(services.database.kysely)
    if (first !== undefined)
      throw new StartProblem(`The database waits for the migration ${first}; start the server once first.`)
    return run(services)
  })

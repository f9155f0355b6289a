import type { Services } from './api-context.ts'

/** Loads the demonstration quarter Liuting Li into a database that has no place yet. */
export async function loadDemonstration(services: Services, say: (line: string) => void): Promise<void> {
  const existing = await services.database.kysely.selectFrom('place').select('id').limit(1).executeTakeFirst()
  if (existing) return
  say('Loading the demonstration quarter…')
}

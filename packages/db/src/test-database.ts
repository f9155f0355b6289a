import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { cloneServerDatabase } from './test-server-clone.ts'
import { embeddedTemplate } from './test-template.ts'

/**
 * A fresh, migrated database for a test: a copy of a prepared template, embedded and in memory, or on the
 * server of `TEST_DATABASE_URL`. The caller closes it; one for a test file is usually enough.
 */
export async function testDatabase(): Promise<Database> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return cloneServerDatabase(url)
  return connect({ inMemoryTemplate: await embeddedTemplate() })
}

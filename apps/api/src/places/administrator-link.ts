import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { sha256 } from '../server/hash.ts'
import { newToken } from './invitation-token.ts'

/** Makes a link below `origin` that makes its opener an administrator of the deployment; the database knows only its hash. */
export async function makeAdministratorLink(db: Database['kysely'], origin: string): Promise<string> {
  const token = newToken()
  await sql`insert into administrator_link (token_hash, created_at, expires_at)
    values (${sha256(token)}, now(), now() + interval '1 hour')`.execute(db)
  return `${new URL(origin).origin}/invitation/${token}`
}

/** Whether somebody administers this deployment. */
export async function hasAdministrator(db: Database['kysely']): Promise<boolean> {
  const row = await db.selectFrom('deployment_administrator').select('person_id').limit(1).executeTakeFirst()
  return row !== undefined
}

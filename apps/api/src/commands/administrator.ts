import { makeAdministratorLink } from '../places/administrator-link.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

/** `hetu administrator`: a one-time link for whoever is to administer the deployment. */
export const administrator: Command = {
  name: 'administrator',
  parameters: '',
  summary: 'Prints a link that makes its opener an administrator of the deployment: one hour, one use.',
  run: (_words, say) =>
    withServices(say, async ({ config, database }) => {
      const origin = config.publicUrl ?? `http://localhost:${config.port}`
      say(await makeAdministratorLink(database.kysely, origin))
      return true
    }),
}

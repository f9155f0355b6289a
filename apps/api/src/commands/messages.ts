import { givenUpMessages, tryAgain } from '../people/given-up-messages.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

/** `hetu messages`: what was given up and why, without what it said; `--retry` has it tried again. */
export const messages: Command = {
  name: 'messages',
  parameters: '[--retry]',
  summary: 'Lists messages that were given up, with the reason; --retry has them tried again.',
  run: (words, say) =>
    withServices(say, async ({ database: { kysely } }) => {
      const found = await givenUpMessages(kysely)
      for (const { at, channel, recipient, tries, reason } of found)
        say(`${at} ${channel} to ${recipient} after ${tries} tries: ${reason}`)
      if (!words.includes('--retry')) {
        say(`${found.length} given up.`)
        return found.length === 0
      }
      say(`${await tryAgain(kysely)} will be tried again.`)
      return true
    }),
}

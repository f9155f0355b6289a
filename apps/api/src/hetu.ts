import { explainStartProblem } from './server/explain-start-problem.ts'
import { administrator } from './commands/administrator.ts'
import { backup, restore, verify } from './commands/backup/backup-commands.ts'
import { check } from './commands/check.ts'
import type { Command } from './commands/command.ts'
import { messages } from './commands/messages.ts'

/** `npx pnpm@12 hetu <verb>`: what is done on the machine itself. 0 = well, 1 = not well, 2 = not understood. */
const commands: Command[] = [check, messages, administrator, backup, verify, restore]

const say = (line: string) => process.stdout.write(`${line}\n`)

const [verb, ...words] = process.argv.slice(2)
const command = commands.find(({ name }) => name === verb)
if (!command) {
  if (verb !== undefined) process.stderr.write(`hetu knows no "${verb}".\n`)
  for (const { name, parameters, summary } of commands)
    process.stderr.write(`  hetu ${`${name} ${parameters}`.trim()}\n      ${summary}\n`)
  process.exit(2)
}
try {
  process.exitCode = (await command.run(words, say)) ? 0 : 1
} catch (error) {
  process.stderr.write(`${explainStartProblem(error)}\n`)
  process.exitCode = 1
}

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `pnpm check`: what must hold besides the tests. Runs all, then says what failed. */
const root = join(import.meta.dirname, '..')
const checks: [name: string, command: string, ...parameters: string[]][] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['types', 'tsc', '-b'],
  ['dead code', 'knip'],
  // What only the tests use is dead too: a rule that nobody runs proves nothing.
  ['code for tests alone', 'knip', '--production'],
  ['order', 'node', 'tools/check-order.ts'],
  ['sizes', 'node', 'tools/check-sizes.ts'],
  ['table types', 'node', 'packages/db/src/generate-tables.ts', '--check'],
]

const failed = checks.flatMap(([name, command, ...parameters]) => {
  process.stdout.write(`\n— ${name}\n`)
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: false })
  return status === 0 ? [] : [name]
})
process.stdout.write(failed.length === 0 ? '\nAll checks hold.\n' : `\nFailed: ${failed.join(', ')}\n`)
process.exit(failed.length === 0 ? 0 : 1)

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `pnpm start`: builds the web app when its sources changed since the last build, then serves. */
const root = join(import.meta.dirname, '../../..')
const dist = join(root, 'apps/web/dist')
const mark = join(dist, '.sources')

function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync(['apps/web/{src,public}/**', 'apps/web/*.{html,ts,json}', 'packages/{domain,map}/src/**', 'pnpm-lock.yaml'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function run(command: string, args: string[], cwd: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['inherit', 'ignore', 'inherit'] })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const hash = sourcesHash()
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  process.stdout.write('  Building the pages…\n')
  const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], join(root, 'apps/web'))
  if (code !== 0) process.exit(code)
  writeFileSync(mark, hash)
}
await import('./serve.ts')

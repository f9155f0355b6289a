import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildPages } from '../apps/api/src/build-pages.ts'

/**
 * `pnpm build`: one folder, `release/`, that runs with the Node inside it alone: the built pages, the sources of the
 * server (Node takes the types off itself), the migrations and what they depend on, without tests and without tools.
 */
const root = join(import.meta.dirname, '..')
const release = join(root, 'release')
const kept = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'LICENSE',
  'NOTICE',
  '{apps,packages}/*/package.json',
  'apps/api/src/**/*',
  'packages/{domain,db}/src/**/*',
  'apps/web/dist/**/*',
  'apps/web/dist/.server/**/*',
  'sql/**/*',
  'deploy/**/*',
  'docs/operation.md',
]
const isForTests = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

await buildPages()
rmSync(release, { recursive: true, force: true })
for (const entry of globSync(kept, { cwd: root, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const file = join(entry.parentPath, entry.name)
  if (isForTests(file)) continue
  const to = join(release, file.slice(root.length))
  mkdirSync(dirname(to), { recursive: true })
  cpSync(file, to)
}
const install = ['install', '--prod', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts']
const only = ['--filter', 'hetu', '--filter', '@hetu/api...']
const { status } = spawnSync('npx', ['-y', 'pnpm@12', ...install, ...only], {
  cwd: release,
  stdio: 'inherit',
})
if (status !== 0)
  throw new Error('What the server depends on could not be installed; the lines above say why.')
process.stdout.write(`\n  ${release}: node_modules/.bin/node apps/api/src/serve.ts\n\n`)

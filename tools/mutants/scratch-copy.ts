import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A copy of the project as it stands, uncommitted work too, in which files may be spoilt. Packages from outside are
 * linked; its caches are its own, so that no spoilt template of a database reaches anybody else.
 */
export function scratchCopy(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hetu-mutants-'))
  for (const file of trackedFiles(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  // Their links are relative: a workspace package is that of the copy.
  for (const above of ['apps', 'packages']) {
    for (const name of readdirSync(join(root, above))) {
      const inner = join(above, name, 'node_modules')
      cpSync(join(root, inner), join(folder, inner), { recursive: true, verbatimSymlinks: true })
    }
  }
  return folder
}

/** What git knows or would take, without what was deleted since. */
function trackedFiles(root: string): string[] {
  const list = (...parameters: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...parameters], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean)
  const deleted = new Set(list('--deleted'))
  return [...new Set(list('--cached', '--others', '--exclude-standard'))].filter((file) => !deleted.has(file))
}

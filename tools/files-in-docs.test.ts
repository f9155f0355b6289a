import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', 'README.zh-CN.md', ...globSync('docs/**/*.md', { cwd: root })]
/** Where a page may say that its names begin: the root, itself, and the rooms of the house. */
const rooms = [
  '',
  'apps/api/src',
  'apps/web/src',
  'packages/domain/src',
  'packages/db/src',
  'packages/map/src',
]
const isPath = /^(?!\/)[\w.*@/-]+\.(?:ts|tsx|sql|md|json|jsonc|css|html|js|sh)$|^[\w.*@/-]+\/$/
const everyFile = new Set(
  globSync('{apps,packages,tools,sql,bench,docs,.ci}/**/*.*', {
    cwd: root,
    exclude: (name) => name.includes('node_modules') || name.includes('dist'),
  }).map((file) => file.slice(file.lastIndexOf('/') + 1)),
)

/** Files that a page names and nobody finds: by their path, or a bare name by itself. */
function missing(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '')
  const named = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) =>
    isPath.test(span) ? [span] : [],
  )
  return named.filter((path) => {
    if (!path.includes('/') && everyFile.has(path)) return false
    return ![...rooms, dirname(page)].some((room) =>
      path.includes('*')
        ? globSync(join(room, path), { cwd: root }).length > 0
        : existsSync(join(root, room, path)),
    )
  })
}

describe('files that the documentation names', () => {
  test.each(pages)('%s', (page) => {
    expect(missing(page)).toEqual([])
  })
})

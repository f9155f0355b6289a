import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type Import, objectionTo } from './feature-order.ts'

const root = join(import.meta.dirname, '..')
// A test may tell a story across features.
const files = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('.test.'))
const pattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** Every import of the house, as written in its files. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(pattern)].map(([, name = '']) => ({ from: file, to: pathOf(file, name) }))
}

function pathOf(file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(dirname(file), name)
  const [, own, rest] = /^@hetu\/(\w+)\/(.+)$/.exec(name) ?? []
  if (!own) return name
  return `${own === 'api' || own === 'web' ? 'apps' : 'packages'}/${own}/src/${rest}`
}

const imports = files.flatMap(importsOf)
// A check that sees nothing would pass for ever.
if (imports.length < 100) throw new Error(`Only ${imports.length} imports were found; the check is blind.`)
const objections = imports.flatMap((one) => {
  const objection = objectionTo(one)
  return objection ? [`${one.from} → ${one.to}: ${objection}`] : []
})
const bound: [RegExp, string][] = [
  [/^(kysely|postgres|@electric-sql\/)/, 'packages/db'],
  [/^maplibre-gl/, 'packages/map'],
  [/^(proj4|@turf\/)/, 'packages/domain'],
]
for (const { from, to } of imports) {
  for (const [library, room] of bound) {
    if (library.test(to) && !from.startsWith(room)) objections.push(`${from}: only ${room} may import ${to}`)
  }
}
for (const objection of objections) process.stderr.write(`${objection}\n`)
process.stdout.write(
  `Order of features and packages: ${imports.length} imports, ${objections.length} objections.\n`,
)
process.exit(objections.length > 0 ? 1 : 0)

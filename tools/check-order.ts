import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { allowedObjections } from './allowed-objections.ts'
import { featureOfMigration, type Import, objectionTo, objectionToTable } from './feature-order.ts'
import { tablesNamed } from './tables-named.ts'

const root = join(import.meta.dirname, '..')
// A test, and what serves tests, may tell a story across features.
const support = /\.test\.|\/testing\/|\/(test-[\w-]+|[\w-]+-scene|generated-cases)\.ts$/
const files = globSync('{apps,packages}/*/src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !support.test(file))
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const pattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

function pathOf(file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(dirname(file), name)
  const [, own, rest] = /^@hetu\/(\w+)\/(.+)$/.exec(name) ?? []
  if (!own) return name
  return `${own === 'api' || own === 'web' ? 'apps' : 'packages'}/${own}/src/${rest}`
}

/** Every import of the house, as written in its files. */
const imports: Import[] = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(pattern)].map(([, name = '']) => ({ from: file, to: pathOf(file, name) })),
)

/** Which feature's migration made each table. */
const owners = new Map(
  globSync('sql/migrations/*.sql', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/create table (\w+)/g)].map(
      ([, table = '']) => [table, featureOfMigration(basename(file))] as const,
    ),
  ),
)
const tables = new Set(owners.keys())
const uses = [...sources]
  .filter(([file]) => file.startsWith('apps/api/'))
  .flatMap(([from, source]) => tablesNamed(source, tables).map((use) => ({ from, ...use })))

// A check that sees nothing would pass for ever.
if (imports.length < 100) throw new Error(`Only ${imports.length} imports were found; the check is blind.`)
if (uses.length < 100) throw new Error(`Only ${uses.length} tables were found; the check is blind.`)

const found = [
  ...imports.map((one) => ({ file: one.from, name: one.to, objection: objectionTo(one) })),
  ...uses.map((use) => ({
    file: use.from,
    name: use.table,
    objection: objectionToTable(use, owners.get(use.table) ?? null),
  })),
].filter(({ objection }) => objection !== null)
const bound: [RegExp, string][] = [
  [/^(kysely|postgres|@electric-sql\/)/, 'packages/db'],
  [/^maplibre-gl/, 'packages/map'],
  [/^(proj4|@turf\/)/, 'packages/domain'],
]
for (const { from, to } of imports) {
  for (const [library, room] of bound) {
    if (library.test(to) && !from.startsWith(room))
      found.push({ file: from, name: to, objection: `only ${room} may import it` })
  }
}

const keyOf = ({ file, name }: { file: string; name: string }) => `${file} → ${name}`
const allowed = new Set(
  allowedObjections.flatMap(({ file, names }) => names.map((name) => keyOf({ file, name }))),
)
const objections = new Map(found.map((one) => [keyOf(one), one.objection]))
const fresh = [...objections].filter(([key]) => !allowed.has(key))
const gone = [...allowed].filter((key) => !objections.has(key))
for (const [key, objection] of fresh) process.stderr.write(`${key}: ${objection}\n`)
for (const key of gone)
  process.stderr.write(`${key}: true no more; take it off tools/allowed-objections.ts\n`)
process.stdout.write(
  `Order of features and packages: ${imports.length} imports, ${uses.length} tables in SQL, ${fresh.length} objections, ${allowed.size} known ones.\n`,
)
process.exit(fresh.length + gone.length > 0 ? 1 : 0)

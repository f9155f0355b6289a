/** The features in their one order: a feature may read an earlier one, never look later. */
export const features = [
  'people',
  'places',
  'ledger',
  'zones',
  'threads',
  'ideas',
  'topics',
  'proposals',
  'polls',
  'reviews',
  'decisions',
  'delivery',
  'notifications',
  'verdicts',
  'me',
  'open-data',
  'posters',
  'oversight',
  'board',
  'founding',
] as const

export interface Import {
  /** Path from the root, with forward slashes. */
  from: string
  /** Path from the root of what is imported inside the house, or the package's name. */
  to: string
}

/** Where each package may reach; itself always, libraries by its own package.json. */
const reach: Record<string, string[]> = {
  'packages/domain': [],
  // Types of columns alone.
  'packages/db': ['packages/domain'],
  'packages/map': ['packages/domain'],
  'apps/api': ['packages/domain', 'packages/db'],
  'apps/web': ['packages/domain', 'packages/map', 'apps/api'],
}

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/')
const featureOf = (path: string) => {
  const folder = path.split('/')[3] ?? ''
  return features.findIndex((feature) => feature === folder)
}

/** What stands below the features, and so knows none of them. */
const ground = ['apps/api/src/server/', 'packages/domain/src/geometry/']

/** What is wrong with an import, in words; null when it is where it belongs. */
export function objectionTo({ from, to }: Import): string | null {
  if (!/^(packages|apps)\//.test(to)) return null
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here !== there && !reach[here]?.includes(there)) return `${here} must not import ${there}`
  const [feature, other] = [featureOf(from), featureOf(to)]
  if (other === -1 || feature === other) return null
  if (feature === -1) {
    const isGround = here === there && ground.some((floor) => from.startsWith(floor))
    return isGround ? `the ground knows no feature, so not ${features[other]} either` : null
  }
  if (here === there && here === 'apps/web')
    return `web features do not import each other; compose ${features[other]} in a page`
  return other > feature
    ? `${features[feature]} must not look at ${features[other]}, which comes later`
    : null
}

/** A file that names a table in its SQL. */
export interface TableUse {
  from: string
  table: string
  isWrite: boolean
}

/** What is wrong with naming a table; `owner` is the feature whose migration made it, or null for the ground. */
export function objectionToTable({ from, table, isWrite }: TableUse, owner: string | null): string | null {
  const feature = featureOf(from)
  const other = features.findIndex((name) => name === owner)
  if (feature === -1 || other === -1 || feature === other) return null
  if (other > feature) return `${features[feature]} must not name ${table} of ${owner}, which comes later`
  return isWrite ? `${features[feature]} must not write ${table}; ${owner} does` : null
}

/** The feature in the name of a migration, such as `20261123T0905Z-ideas-create.sql`. */
export const featureOfMigration = (name: string): string | null =>
  features.find((feature) => new RegExp(`^\\d{8}T\\d{4}Z-${feature}-`).test(name)) ?? null

/** The features in their one order: a feature may read an earlier one, never look later. */
export const features = [
  'people',
  'places',
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
  'open-data',
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
  'packages/db': [],
  'packages/map': ['packages/domain'],
  'apps/api': ['packages/domain', 'packages/db'],
  'apps/web': ['packages/domain', 'packages/map', 'apps/api'],
}

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/')
const featureOf = (path: string) => {
  const folder = path.split('/')[3] ?? ''
  return features.findIndex((feature) => feature === folder)
}

/** What is wrong with an import, in words; null when it is where it belongs. */
export function objectionTo({ from, to }: Import): string | null {
  if (!/^(packages|apps)\//.test(to)) return null
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here !== there) {
    return reach[here]?.includes(there) ? null : `${here} must not import ${there}`
  }
  const [feature, other] = [featureOf(from), featureOf(to)]
  if (feature === -1 || other === -1 || feature === other) return null
  if (here === 'apps/web')
    return `web features do not import each other; compose ${features[other]} in a page`
  return other > feature
    ? `${features[feature]} must not look at ${features[other]}, which comes later`
    : null
}

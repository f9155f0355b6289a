import { listContributions } from './list-contributions.ts'
import { readContribution } from './read-contribution.ts'
import { readFigures } from './read-figures.ts'
import { readTile } from './read-tile.ts'

export const openDataRoutes = [listContributions, readContribution, readFigures, readTile] as const

import { listContributions } from './list-contributions.ts'
import { readFigures } from './read-figures.ts'
import { readTile } from './read-tile.ts'

export const openDataRoutes = [listContributions, readFigures, readTile] as const

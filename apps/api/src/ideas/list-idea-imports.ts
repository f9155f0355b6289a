import { type IdeaImportSummary, IdeaImports } from '@hetu/domain/ideas/idea-import'
import { importDesk } from '@hetu/domain/ideas/idea-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { ideaImportSummaries, selectIdeaImports } from './idea-import-summary.ts'

/** Files of ideas that were brought in or withdrawn, newest first. */
export const listIdeaImports = defineRead({
  name: 'list-idea-imports',
  path: '/idea-imports',
  summary: 'Files of ideas that were brought in, for planners',
  readers: importDesk,
  query: z.object({}),
  answer: IdeaImports,
  async run({ db, place }): Promise<IdeaImportSummary[]> {
    const rows = await selectIdeaImports(db, place.id)
      .where('state', '<>', 'previewed')
      .orderBy('number', 'desc')
      .limit(100)
      .execute()
    return ideaImportSummaries(db, place.id, rows)
  },
})

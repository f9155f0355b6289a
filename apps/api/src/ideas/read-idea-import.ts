import { IdeaImport } from '@hetu/domain/ideas/idea-import'
import { importDesk } from '@hetu/domain/ideas/idea-policy'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { ideaImportSummary } from './idea-import-summary.ts'

/** One file of ideas with every row as it would come in, or why not; refuses `not_found`. */
export const readIdeaImport = defineRead({
  name: 'read-idea-import',
  path: '/idea-imports/:importId',
  summary: 'One file of ideas with every row',
  readers: importDesk,
  query: z.object({ importId: z.string() }),
  answer: IdeaImport,
  async run({ db, place }, { importId }): Promise<IdeaImport> {
    // An id that is none finds nothing, instead of troubling the database.
    if (!z.uuid().safeParse(importId).success) throw new Refused({ code: 'not_found' })
    const summary = await ideaImportSummary(db, place.id, importId)
    const { preview } = await db
      .selectFrom('idea_import')
      .select('preview')
      .where('place_id', '=', place.id)
      .where('id', '=', importId)
      .executeTakeFirstOrThrow()
    return { ...summary, ...preview }
  },
})

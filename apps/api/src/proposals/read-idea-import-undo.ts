import { IdeaImportUndo } from '@hetu/domain/ideas/idea-import'
import { importDesk } from '@hetu/domain/ideas/idea-policy'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { ideaImportSummary } from '../ideas/idea-import-summary.ts'
import { defineRead } from '../server/read.ts'
import { ideasToUndo, undoOf } from './idea-import-undo.ts'

/** What would become of each idea if the import were undone now; refuses `not_found`. */
export const readIdeaImportUndo = defineRead({
  name: 'read-idea-import-undo',
  path: '/idea-imports/:importId/undo',
  summary: 'What undoing a file of ideas would do',
  readers: importDesk,
  query: z.object({ importId: z.string() }),
  answer: IdeaImportUndo,
  async run({ db, place }, { importId }): Promise<IdeaImportUndo> {
    if (!z.uuid().safeParse(importId).success) throw new Refused({ code: 'not_found' })
    const { state } = await ideaImportSummary(db, place.id, importId)
    return undoOf(state === 'published' ? await ideasToUndo(db, place.id, importId) : [])
  },
})

import { UndoIdeaImport, UndoneIdeaImport } from '@hetu/domain/ideas/idea-import'
import { mayUndoIdeaImport } from '@hetu/domain/ideas/may-publish-idea-import'
import { refuseIf } from '@hetu/domain/refusal'
import { findIdeaImport } from '../ideas/find-idea-import.ts'
import { withdrawImportedIdeas } from '../ideas/withdraw-imported-ideas.ts'
import { defineVerb } from '../server/verb.ts'
import { ideasToUndo } from './idea-import-undo.ts'

/**
 * A planner takes a whole import back. What nobody touched is withdrawn; what was answered, supported, commented or
 * taken up stays as it is. Nothing is deleted.
 */
export const undoIdeaImport = defineVerb({
  name: 'undo-idea-import',
  summary: 'Withdraw the ideas of a file, but those with which people did something.',
  input: UndoIdeaImport,
  isCreating: false,
  answer: UndoneIdeaImport,
  async run(act, { importId, reason }) {
    const found = await findIdeaImport(act.tx, act.place.id, importId)
    refuseIf(mayUndoIdeaImport(found, act.actor))
    const ideas = await ideasToUndo(act.tx, act.place.id, importId)
    const leaving = ideas.filter(({ reasons }) => reasons.length === 0)
    await withdrawImportedIdeas(act, { importId, reason, ideas: leaving })
    const staying = ideas.length - leaving.length
    await act.record({
      subjectKind: 'idea',
      subjectId: importId,
      isPublic: true,
      before: { state: 'published' },
      after: { state: 'undone', reason, leaving: leaving.length, staying },
    })
    return { leaving: leaving.length, staying }
  },
})

import { sql } from '@hetu/db/sql'
import type { IdeaImportUndo, StayReason } from '@hetu/domain/ideas/idea-import'
import { type Db, visibleIdeas } from '../ideas/visible-ideas.ts'

export interface UndoneIdea {
  id: string
  threadId: string
  reference: string
  title: string
  /** What people did with it; none where it can be withdrawn. */
  reasons: StayReason[]
}

/** Every idea of an import with what people did with it meanwhile: that keeps it, whatever becomes of the import. */
export async function ideasToUndo(db: Db, placeId: string, importId: string): Promise<UndoneIdea[]> {
  const rows = await visibleIdeas(db, placeId)
    .select(
      sql<boolean>`exists (select from proposal_idea l where l.place_id = idea.place_id and l.idea_id = idea.id)`.as(
        'is_linked',
      ),
    )
    .select(
      sql<boolean>`exists (select from comment c where c.place_id = idea.place_id and c.thread_id = idea.thread_id)`.as(
        'is_talked_about',
      ),
    )
    .where('idea.import_id', '=', importId)
    .orderBy('idea.reference')
    .execute()
  return rows.map((row) => {
    const did: Record<StayReason, boolean> = {
      answered: row.dispositions !== null,
      honoured: row.golden_at !== null,
      taken_up: row.is_linked,
      commented: row.is_talked_about,
      supported: (row.support_count ?? 0) + (row.oppose_count ?? 0) > 0,
      hidden: row.hidden_at !== null,
    }
    const reasons = (Object.keys(did) as StayReason[]).filter((reason) => did[reason])
    return { id: row.id, threadId: row.thread_id, reference: row.reference, title: row.title, reasons }
  })
}

export function undoOf(ideas: readonly UndoneIdea[]): IdeaImportUndo {
  const staying = ideas.filter(({ reasons }) => reasons.length > 0)
  return {
    leaving: ideas.length - staying.length,
    staying: staying.map(({ reference, title, reasons }) => ({ reference, title, reasons })),
  }
}

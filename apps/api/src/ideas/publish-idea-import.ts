import { json } from '@hetu/db/sql'
import { IdeaImportSummary, PublishIdeaImport } from '@hetu/domain/ideas/idea-import'
import { chosenRows, mayPublishIdeaImport } from '@hetu/domain/ideas/may-publish-idea-import'
import { maskPersonal } from '@hetu/domain/ideas/personal-data'
import { titleFrom } from '@hetu/domain/ideas/title-from'
import { refuseIf } from '@hetu/domain/refusal'
import { nextNumber } from '../server/next-number.ts'
import { defineVerb } from '../server/verb.ts'
import { findIdeaImport } from './find-idea-import.ts'
import { ideaImportSummary } from './idea-import-summary.ts'
import { knownKeys } from './judge-table.ts'
import { writeImportedIdeas } from './write-imported-ideas.ts'

/**
 * A planner brings in what was said elsewhere (转入): each chosen row becomes an idea that says from where it came and
 * who entered it. What came in by another file since the preview is left out.
 */
export const publishIdeaImport = defineVerb({
  name: 'publish-idea-import',
  summary: 'Bring the ideas of a previewed file in, all together.',
  input: PublishIdeaImport,
  isCreating: false,
  answer: IdeaImportSummary,
  async run(act, input): Promise<IdeaImportSummary> {
    const found = await findIdeaImport(act.tx, act.place.id, input.importId)
    const { preview } = found
    const known = await knownKeys(
      act.tx,
      act.place.id,
      preview.rows.map(({ sourceKey }) => sourceKey),
    )
    const rows = chosenRows(preview.rows, input).filter(({ sourceKey }) => !known.has(sourceKey))
    const isEncodingDoubtful = Boolean(preview.textEncoding?.readings)
    refuseIf(
      mayPublishIdeaImport({ state: found.state, isEncodingDoubtful, chosenCount: rows.length }, act.actor),
    )
    const masked = new Set(input.mask)
    await writeImportedIdeas(act, {
      importId: found.id,
      facts: preview.facts,
      rows: rows.map((row) => (masked.has(row.index) ? withoutPersonal(row) : row)),
    })
    await act.tx
      .updateTable('idea_import')
      .set({
        state: 'published',
        number: await nextNumber(act.tx, act.place.id, 'idea-import'),
        published_at: act.now,
        // What was left out or masked is kept nowhere; what came in is an idea now.
        preview: json({
          ...preview,
          rows: [],
          refused: preview.refused.map((row) => ({ ...row, title: null })),
        }),
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', found.id)
      .execute()
    await act.record({
      subjectKind: 'idea',
      subjectId: found.id,
      isPublic: true,
      after: { importId: found.id, source: found.source, ideas: rows.length },
    })
    return ideaImportSummary(act.tx, act.place.id, found.id)
  },
})

function withoutPersonal<Row extends { title: string; words: string }>(row: Row): Row {
  const words = maskPersonal(row.words)
  const title = maskPersonal(row.title)
  return {
    ...row,
    words,
    title: Array.from(title || titleFrom(words))
      .slice(0, 80)
      .join(''),
  }
}

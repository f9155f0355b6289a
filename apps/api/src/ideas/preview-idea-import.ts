import { json, sql } from '@hetu/db/sql'
import { dayIn } from '@hetu/domain/calendar'
import { IdeaImportSummary, PreviewIdeaImport } from '@hetu/domain/ideas/idea-import'
import { createHash } from 'node:crypto'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { ideaImportSummary } from './idea-import-summary.ts'
import { judgeTable } from './judge-table.ts'
import { readIdeasApart, sentBytes } from './read-ideas-apart.ts'

/** A planner reads a file of ideas or minutes and sees what would become of each row; nothing of it is public yet. */
export const previewIdeaImport = defineVerb({
  name: 'preview-idea-import',
  summary:
    'Read ideas that were said elsewhere (CSV, XLSX, GeoJSON, Open311, Decidim, minutes) for a preview.',
  input: PreviewIdeaImport,
  isCreating: true,
  answer: IdeaImportSummary,
  budget: { times: 60, perSeconds: 600 },
  async run(act, input): Promise<IdeaImportSummary> {
    const bytes = sentBytes(input)
    const { fileName, textEncoding, sheet, facts } = input
    const table = await readIdeasApart({ fileName, bytes, textEncoding, sheet })
    const preview = await judgeTable(act.tx, act.place, table, {
      facts,
      mapping: input.mapping,
      today: dayIn(act.now, act.place.timeZone),
    })
    // A preview that nobody wanted holds words of people: it does not stay.
    await act.tx
      .deleteFrom('idea_import')
      .where('place_id', '=', act.place.id)
      .where('state', '=', 'previewed')
      .where('created_at', '<', sql<Date>`${act.now}::timestamptz - interval '7 days'`)
      .execute()
    const id = newId()
    await act.tx
      .insertInto('idea_import')
      .values({
        place_id: act.place.id,
        id,
        file_name: fileName,
        source: facts.source,
        digest: createHash('sha256').update(bytes).digest('hex'),
        state: 'previewed',
        preview: json(preview),
        row_count: table.rows.length,
        imported_by: act.personId,
        created_at: act.now,
      })
      .execute()
    await act.record({ subjectKind: 'idea', subjectId: id, isPublic: false, after: { importId: id } })
    return ideaImportSummary(act.tx, act.place.id, id)
  },
})

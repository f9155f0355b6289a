import { json, sql } from '@hetu/db/sql'
import type { IdeaImportFacts, IdeaImportRow } from '@hetu/domain/ideas/idea-import'
import { languageOf } from '@hetu/domain/language'
import { addUnnamedWriters } from '../people/add-unnamed-writers.ts'
import { newId } from '../server/new-id.ts'
import { nextNumbers } from '../server/next-number.ts'
import type { PlaceAct } from '../server/verb.ts'
import { openThreads } from '../threads/open-threads.ts'
import { answerDueOn } from './answer-due-on.ts'
import { keepSearch } from './keep-search.ts'

interface Imported {
  importId: string
  facts: IdeaImportFacts
  rows: readonly IdeaImportRow[]
}

/**
 * Writes the ideas of a whole file, thousands by a few statements. An answer is promised from today or not at all, never
 * from the day on which something was said elsewhere (docs/decisions/0013).
 */
export async function writeImportedIdeas(act: PlaceAct, { importId, facts, rows }: Imported): Promise<void> {
  const { tx, place, now } = act
  const first = await nextNumbers(tx, place.id, 'idea', rows.length)
  const authorId = await addUnnamedWriters(tx, now)
  const ideas = rows.map((row, at) => ({
    id: newId(),
    threadId: newId(),
    reference: `${place.referencePrefix}-${String(first + at).padStart(4, '0')}`,
    category: row.category,
    title: row.title,
    words: row.words,
    language: languageOf(row.words),
    lon: row.position[0],
    lat: row.position[1],
    placeName: row.placeName,
    item: row.item,
    key: row.sourceKey,
    saidOn: row.saidOn,
  }))
  const threads = ideas.map(({ threadId, reference }) => ({ id: threadId, reference }))
  await openThreads(tx, place.id, threads, now)
  const dueOn = facts.isAnswerPromised ? answerDueOn(now, place.timeZone, place.servicePromiseDays) : null
  await sql`
    insert into idea (place_id, id, reference, thread_id, author_id, entered_by, channel, kind, category, title, words,
      language, position, shown_position, place_name, grid_cell_id, state, answer_due_on, created_at,
      import_id, source_item, source_key, said_on)
    select ${place.id}::uuid, given.id, reference, "threadId", ${authorId}::uuid, ${act.personId}::uuid,
      ${facts.channel}, ${facts.kind}, category, title, words, language, point, point, "placeName",
      (select cell.id from grid_cell cell where cell.place_id = ${place.id}::uuid and ST_Covers(cell.geometry, point)
        order by cell.id limit 1),
      'registered', ${dueOn}::date, ${now}::timestamptz, ${importId}::uuid, item, key, "saidOn"
    from (select *, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as point from jsonb_to_recordset(${json(ideas)}) as row (
      id uuid, reference text, "threadId" uuid, category text, title text, words text, language text,
      lon float8, lat float8, "placeName" jsonb, item text, key text, "saidOn" text)) given`.execute(tx)
  await keepSearch(
    tx,
    place.id,
    ideas.map(({ id }) => id),
  )
}

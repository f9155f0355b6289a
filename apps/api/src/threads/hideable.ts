import type { Doer } from '@hetu/domain/people/actor'
import type { HideableWords } from '@hetu/domain/threads/may-hide-comment'

interface WordsRow {
  author_id: string
  entered_by: string | null
  hidden_at: Date | null
}

/** Whether somebody wrote these words or entered them for somebody else. */
export const isOwn = (row: Omit<WordsRow, 'hidden_at'>, { personId }: Doer): boolean =>
  personId !== null && (row.author_id === personId || row.entered_by === personId)

/** The row of an idea or comment, as the rules of hiding ask for it. */
export const hideable = (row: WordsRow, actor: Doer): HideableWords => ({
  isHidden: row.hidden_at !== null,
  isOwn: isOwn(row, actor),
})

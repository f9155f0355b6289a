import { utterancesOf } from '@hetu/domain/ideas/utterances'
import { decodeText } from '../../zones/formats/decode-text.ts'
import { type IdeaTable, tableOf } from './idea-table.ts'

/** The minutes of a meeting: a row an utterance. */
export const readIdeaMinutes = (bytes: Uint8Array): IdeaTable =>
  tableOf(
    'minutes',
    utterancesOf(decodeText(bytes).replace(/^\uFEFF/, '')).map((words) => ({ words })),
  )

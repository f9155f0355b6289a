import type { NamedBlock } from '@hetu/domain/board/board-data'
import { tableAsCsv } from '@hetu/domain/table-as-csv'
import { z } from 'zod'
import { defineFileRead } from '../server/read.ts'
import { boardDataOf } from './board-data.ts'

const blockColumns = [
  'cut',
  'name',
  'round',
  'from',
  'to',
  'asked',
  'given',
  'yes',
  'partly',
  'no',
  'rated',
  'content',
] as const satisfies readonly (keyof NamedBlock)[]

/** The counts of verdicts of the board as a table. */
export const downloadBoardVerdicts = defineFileRead({
  name: 'download-board-verdicts',
  path: '/board-verdicts.csv',
  summary: 'The counts of verdicts of the board, as a table',
  readers: ['visitor'],
  query: z.object({}),
  file: 'text/csv; charset=utf-8',
  async run({ db, place, now }) {
    const { verdicts } = await boardDataOf(db, place, now)
    return {
      body: tableAsCsv([[...blockColumns], ...verdicts.map((row) => blockColumns.map((name) => row[name]))]),
    }
  },
})

import type { BoardIdea } from '@hetu/domain/board/board-data'
import { tableAsCsv } from '@hetu/domain/table-as-csv'
import { z } from 'zod'
import { defineFileRead } from '../server/read.ts'
import { boardDataOf } from './board-data.ts'

const ideaColumns = [
  'reference',
  'kind',
  'channel',
  'saidOn',
  'dueOn',
  'answeredOn',
] as const satisfies readonly (keyof BoardIdea)[]

/** The ideas of the board as a table. */
export const downloadBoardIdeas = defineFileRead({
  name: 'download-board-ideas',
  path: '/board-ideas.csv',
  summary: 'The ideas of the board with their days, as a table',
  readers: ['visitor'],
  query: z.object({}),
  file: 'text/csv; charset=utf-8',
  async run({ db, place, now }) {
    const { ideas } = await boardDataOf(db, place, now)
    return {
      body: tableAsCsv([[...ideaColumns], ...ideas.map((idea) => ideaColumns.map((name) => idea[name]))]),
    }
  },
})

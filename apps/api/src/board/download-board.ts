import { BoardData, type BoardIdea, type NamedBlock } from '@hetu/domain/board/board-data'
import { tableAsCsv } from '@hetu/domain/table-as-csv'
import { z } from 'zod'
import { defineFileRead, defineRead } from '../server/read.ts'
import { boardDataOf } from './board-data.ts'

/** Everything that the board is counted from, to be counted again by `tools/recount-board.mjs` or otherwise. */
export const downloadBoard = defineRead({
  name: 'download-board',
  path: '/board.json',
  summary: 'What the board is counted from, without words or people',
  readers: ['visitor'],
  query: z.object({}),
  answer: BoardData,
  run: ({ db, place, now }) => boardDataOf(db, place, now),
})

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

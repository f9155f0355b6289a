import { BoardData } from '@hetu/domain/board/board-data'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
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

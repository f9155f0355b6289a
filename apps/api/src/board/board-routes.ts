import { downloadBoardIdeas } from './download-board-ideas.ts'
import { downloadBoardVerdicts } from './download-board-verdicts.ts'
import { downloadBoard } from './download-board.ts'
import { readBoard } from './read-board.ts'

export const boardRoutes = [readBoard, downloadBoard, downloadBoardIdeas, downloadBoardVerdicts] as const

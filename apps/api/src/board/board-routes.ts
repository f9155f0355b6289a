import { downloadBoard, downloadBoardIdeas, downloadBoardVerdicts } from './download-board.ts'
import { readBoard } from './read-board.ts'

export const boardRoutes = [readBoard, downloadBoard, downloadBoardIdeas, downloadBoardVerdicts] as const

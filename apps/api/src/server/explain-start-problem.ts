import { DatabaseProblem } from '@hetu/db/database-problem'

/** Why a process cannot start, in one sentence that says what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

/** One sentence for whoever starts the server: what is wrong and what to do. */
export function explainStartProblem(error: unknown): string {
  if (error instanceof DatabaseProblem || error instanceof StartProblem) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') {
      const port = 'port' in error ? String(error.port) : 'chosen'
      return `The port ${port} is taken by another program. Choose another one: PORT=3001 npx pnpm@12 start`
    }
    if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') {
      const path = 'path' in error ? String(error.path) : 'the data folder'
      return `Cannot write to ${path}. Make it writable, or name another folder in HETU_DATA.`
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ServeConfig } from '../server/config.ts'
import { StartProblem } from '../server/explain-start-problem.ts'
import { isOfThisMachine } from '../server/own-machine.ts'

/**
 * Refuses to serve people without built pages, which would answer each of them with a fault. On the own machine a
 * server without pages is for developing: the pages then come from elsewhere.
 */
export function refuseWithoutPages(folder: string, { publicUrl }: Pick<ServeConfig, 'publicUrl'>): void {
  if (isOfThisMachine(publicUrl)) return
  const missing = ['index.html', '.server/page-writer.js'].find((file) => !existsSync(join(folder, file)))
  if (missing === undefined) return
  throw new StartProblem(
    `The pages are not built (${join(folder, missing)} is not there); build them with: npx pnpm@12 build`,
  )
}

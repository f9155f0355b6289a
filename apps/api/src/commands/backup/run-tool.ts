import { spawn } from 'node:child_process'
import { StartProblem } from '../../server/explain-start-problem.ts'

/** Runs a tool of PostgreSQL on a database and returns what it said; a failure is one sentence with its last line. */
export async function runTool(tool: string, parameters: string[], databaseUrl?: string): Promise<string> {
  const url = databaseUrl === undefined ? undefined : new URL(databaseUrl)
  const password = decodeURIComponent(url?.password ?? '')
  // What stands on a command line everybody on the machine can read.
  if (url) url.password = ''
  const run = spawn(tool, [...parameters, ...(url ? ['--dbname', url.href] : [])], {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  run.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    run.once('error', reject)
    run.once('close', resolve)
  }).catch(() => {
    throw new StartProblem(
      `${tool} is not there; install the client of PostgreSQL (Debian: postgresql-client).`,
    )
  })
  if (code === 0) return said
  throw new StartProblem(`${tool} did not succeed: ${complained.trim().split('\n').at(-1) ?? ''}`)
}

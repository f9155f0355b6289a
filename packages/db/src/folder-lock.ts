// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseProblem } from './database-problem.ts'

interface Holder {
  pid: number
  host: string
  /** When the process started, as the system counts it: a number that is never given twice with a pid. */
  started: string
}

const pulseMilliseconds = 5_000
const heldHere = new Set<string>()

/** Makes this process the only user of a data folder; the lock of a process that ended is taken over. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'database.lock')
  const mine: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  const text = JSON.stringify(mine)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw folderProblem(folder, error)
  })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      await writeFile(path, text, { flag: 'wx' })
      heldHere.add(path)
      const pulse = setInterval(
        () => void utimes(path, new Date(), new Date()).catch(() => {}),
        pulseMilliseconds,
      )
      pulse.unref()
      return async () => {
        clearInterval(pulse)
        heldHere.delete(path)
        await rm(path, { force: true })
      }
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw folderProblem(folder, error)
      await removeIfStale(folder, path)
    }
  }
  throw inUse(folder)
}

async function removeIfStale(folder: string, path: string) {
  const found = await readFile(path, 'utf8').catch(() => undefined)
  if (found === undefined) return
  const age =
    Date.now() -
    (await stat(path).then(
      (info) => info.mtimeMs,
      () => 0,
    ))
  if (heldHere.has(path) || isAlive(parse(found), age)) throw inUse(folder, parse(found)?.pid)
  const aside = `${path}.${process.pid}.stale`
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!isMoved) return
  // Another process may have taken the lock over between our look and our move: then give it back.
  if ((await readFile(aside, 'utf8')) === found) await rm(aside, { force: true })
  else await rename(aside, path)
}

function isAlive(holder: Holder | undefined, ageMilliseconds: number): boolean {
  // An unreadable lock is just being written, or was cut short by a full disk or a kill.
  if (!holder) return ageMilliseconds < 2_000
  if (holder.host !== hostname()) return ageMilliseconds < pulseMilliseconds * 4
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
  return holder.started === startOf(holder.pid)
}

function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${boot} ${status.slice(status.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

function inUse(folder: string, pid?: number) {
  const who = pid ? `process ${pid}` : 'another process'
  return new DatabaseProblem(
    'data_folder_in_use',
    `The data folder ${folder} is in use by ${who}; stop it first.`,
  )
}

/** The sentence for a folder that cannot be written; other errors pass. */
export function folderProblem(folder: string, error: unknown): unknown {
  if (!['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'].some((code) => isCode(error, code))) return error
  return new DatabaseProblem(
    'data_folder_read_only',
    `The data folder ${folder} cannot be written; change its owner or set another folder.`,
    error,
  )
}

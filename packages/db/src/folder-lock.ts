import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseProblem } from './database-problem.ts'

const busy = 5
const unopenable = [8, 14]
/** Keeps each lock from the garbage collector, which would close it, though its holder forgets to. */
const held = new Set<DatabaseSync>()

/**
 * Makes this process the only user of a data folder, until the returned function is called or the process ends.
 *
 * The lock is the kernel's, held through an open transaction on an empty SQLite file: it goes with the
 * process however that ends, so there is no stale lock to recognise and no moment at which two can take it.
 * The file stays in the folder: whoever removed it would let two hold locks on two files of one name.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw folderProblem(folder, error)
  })
  const holder = join(folder, 'in-use.pid')
  const lock = await openLock(folder, holder)
  try {
    await writeFile(holder, String(process.pid))
  } catch (error) {
    lock.close()
    throw folderProblem(folder, error)
  }
  held.add(lock)
  return async () => {
    if (!held.delete(lock)) return
    await rm(holder, { force: true })
    lock.close()
  }
}

async function openLock(folder: string, holder: string) {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(folder, 'in-use.lock'))
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    const code = sqliteCode(error)
    if (code === busy) throw inUse(folder, await readFile(holder, 'utf8').catch(() => ''))
    throw code !== undefined && unopenable.includes(code)
      ? readOnly(folder, error)
      : folderProblem(folder, error)
  }
}

const sqliteCode = (error: unknown) =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : undefined

function inUse(folder: string, pid: string) {
  const who = pid ? `process ${pid}` : 'another process'
  return new DatabaseProblem(
    'data_folder_in_use',
    `The data folder ${folder} is in use by ${who}; stop it first.`,
  )
}

/** The sentence for a folder that cannot be written; other errors pass. */
export function folderProblem(folder: string, error: unknown): unknown {
  const codes: unknown[] = ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST']
  return error instanceof Error && 'code' in error && codes.includes(error.code)
    ? readOnly(folder, error)
    : error
}

function readOnly(folder: string, cause: unknown) {
  return new DatabaseProblem(
    'data_folder_read_only',
    `The data folder ${folder} cannot be written; change its owner or set another folder.`,
    cause,
  )
}

import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { newId } from './new-id.ts'

/** Where photos and papers lie; keys look like `photos/<id>.webp`. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array | null>
  /** Writes and drops a few bytes; throws what writing a file would throw. */
  probe(): Promise<void>
  /** The keys of everything kept, in no order. */
  list(): AsyncIterable<string>
}

/** A file that a row names. */
export interface NamedFile {
  key: string
  /** As the row counts them; null where it does not. */
  byteCount: number | null
  /** The row in words for an operator, such as `photo <id>`. */
  row: string
}

const keyForm = /^[a-z]+\/[0-9a-z-]+\.[a-z0-9]+$/

/** Files in a folder; written beside and renamed, so that nobody ever reads half a file. */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!keyForm.test(key)) throw new Error('A file key has an unexpected form.')
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${newId()}`
      await writeFile(beside, bytes)
      await rename(beside, path)
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    async probe() {
      await mkdir(folder, { recursive: true })
      const path = join(folder, `.probe-${newId()}`)
      // More than a block: a full disk takes an empty file.
      await writeFile(path, new Uint8Array(16_384)).finally(() => rm(path, { force: true }))
    },
    async *list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return []
          throw error
        },
      )
      for (const entry of entries) {
        const key = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
        // What is being written stands beside under another name.
        if (entry.isFile() && keyForm.test(key)) yield key
      }
    },
  }
}

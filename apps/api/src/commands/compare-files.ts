import type { FileStore, NamedFile } from '../server/file-store.ts'

interface Difference {
  /** Files that a row names and the store does not have. */
  missing: NamedFile[]
  damaged: (NamedFile & { reason: string })[]
  /** Keys in the store that no row names. */
  unnamed: string[]
}

/** Reads every file that a row names, and lists what the store holds besides. */
export async function compareFiles(named: readonly NamedFile[], files: FileStore): Promise<Difference> {
  const difference: Difference = { missing: [], damaged: [], unnamed: [] }
  for (const file of named) {
    const bytes = await files.get(file.key)
    if (bytes === null) difference.missing.push(file)
    else if (file.byteCount !== null && bytes.byteLength !== file.byteCount)
      difference.damaged.push({ ...file, reason: `${bytes.byteLength} bytes, should be ${file.byteCount}` })
    else if (bytes.byteLength === 0) difference.damaged.push({ ...file, reason: 'empty' })
  }
  const keys = new Set(named.map(({ key }) => key))
  for await (const key of files.list()) if (!keys.has(key)) difference.unnamed.push(key)
  return difference
}

import { type DraftFile, deviceStore, toTheDisk } from './device-store.ts'

/** Keeps a photo or voice note with its draft. */
export async function keepDraftFile(file: DraftFile): Promise<void> {
  const transaction = (await deviceStore()).transaction('draft-files', 'readwrite', toTheDisk)
  await Promise.all([transaction.store.put(file), transaction.done])
}

/** The files of a draft, in the order of their ids. */
export async function draftFiles(draft: string): Promise<DraftFile[]> {
  return (await deviceStore()).getAllFromIndex('draft-files', 'draft', draft)
}

/** Forgets one file, or all of a draft when no id is given. */
export async function dropDraftFiles(draft: string, id?: string): Promise<void> {
  const range = id === undefined ? IDBKeyRange.bound([draft], [draft, []]) : IDBKeyRange.only([draft, id])
  await (await deviceStore()).delete('draft-files', range)
}

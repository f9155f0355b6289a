/** Photos and voice notes of a draft: too large for localStorage, so they wait in IndexedDB. */
const databaseName = 'hetu'
const storeName = 'draft-files'

export interface DraftFile {
  /** The draft's key (see `draftKey`). */
  draft: string
  id: string
  name: string
  blob: Blob
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(storeName, { keyPath: ['draft', 'id'] }).createIndex('draft', 'draft')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB is closed')))
  })
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open()
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('not stored')))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not stored')))
    })
  } finally {
    database.close()
  }
}

/** Keeps a photo or voice note with its draft. */
export async function keepDraftFile(file: DraftFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file))
}

/** The files of a draft, in the order of their ids. */
export function draftFiles(draft: string): Promise<DraftFile[]> {
  // Only keepDraftFile writes here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return inStore('readonly', (store) => store.index('draft').getAll(draft) as IDBRequest<DraftFile[]>)
}

/** Forgets one file, or all of a draft when no id is given. */
export async function dropDraftFiles(draft: string, id?: string): Promise<void> {
  const range = id === undefined ? IDBKeyRange.bound([draft], [draft, []]) : IDBKeyRange.only([draft, id])
  await inStore('readwrite', (store) => store.delete(range))
}

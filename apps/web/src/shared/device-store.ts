import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './draft.ts'

/** Photos and voice notes of a draft. */
export interface DraftFile {
  /** The draft's key (see `draftKey`). */
  draft: string
  id: string
  name: string
  blob: Blob
}

interface DeviceSchema extends DBSchema {
  drafts: { key: string; value: Draft<unknown> & { key: string } }
  'draft-files': { key: [string, string]; value: DraftFile; indexes: { draft: string } }
}

export type DeviceStore = IDBPDatabase<DeviceSchema>

/**
 * Written to the disk before it counts as written: a battery that dies right after the last key takes nothing along.
 * Words are few, so what the wait costs is not felt.
 */
export const toTheDisk = { durability: 'strict' } as const

let opened: Promise<DeviceStore> | undefined

/** Everything this device keeps of what was not sent, words and photos; rejects where the device keeps nothing. */
export function deviceStore(): Promise<DeviceStore> {
  opened ??= open()
  return opened
}

const forget = () => {
  opened = undefined
}

async function open(): Promise<DeviceStore> {
  try {
    return await openDB<DeviceSchema>('hetu', 2, {
      upgrade(database, from) {
        if (from < 1)
          database
            .createObjectStore('draft-files', { keyPath: ['draft', 'id'] })
            .createIndex('draft', 'draft')
        if (from < 2) database.createObjectStore('drafts', { keyPath: 'key' })
      },
      // A newer app in another tab goes first; this one opens anew when it next writes.
      blocking(_current, _blocked, event) {
        forget()
        ;(event.target as IDBDatabase).close()
      },
      terminated: forget,
    })
  } catch (error) {
    forget()
    throw error
  }
}

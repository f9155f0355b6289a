import { type DeviceStore, toTheDisk } from './device-store.ts'
import type { Draft } from './draft.ts'

const prefix = 'hetu:draft:'

function read(key: string): Draft<unknown> | undefined {
  try {
    // The app wrote it so until it kept words and photos in one store; what is broken is left where it is.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<unknown> | null
    return typeof draft?.savedAt === 'string' ? draft : undefined
  } catch {
    return undefined
  }
}

function oldKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** Carries over what an older version of the app kept elsewhere; it leaves its old place only when it is written. */
export async function takeOldDrafts(store: DeviceStore): Promise<void> {
  for (const key of oldKeys()) {
    const draft = read(key)
    if (!draft) continue
    const transaction = store.transaction('drafts', 'readwrite', toTheDisk)
    const kept = await transaction.store.get(key)
    if (!kept || kept.savedAt < draft.savedAt) await transaction.store.put({ ...draft, key })
    await transaction.done
    localStorage.removeItem(key)
  }
}

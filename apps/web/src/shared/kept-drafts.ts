import { deviceStore, toTheDisk } from './device-store.ts'
import type { Draft } from './draft.ts'
import { takeOldDrafts } from './old-drafts.ts'

/**
 * How far a draft is kept: `kept` once it is written to the disk (or was written and the newest words are on their way
 * for less than 300 ms), `late` when they take longer, `refused` when the device does not take them (full, or storage
 * is forbidden).
 */
export type Keeping = 'none' | 'kept' | 'late' | 'refused'

interface Entry {
  draft: Draft<unknown> | undefined
  /** When the words were written that were forgotten last. */
  forgottenThrough: string
  keeping: Keeping
  writing: Promise<void> | undefined
  /** How many are at sending it at this moment. */
  leaving: number
  isDirty: boolean
  lateTimer: ReturnType<typeof setTimeout> | undefined
}

const lateMilliseconds = 300
const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hetu:drafts')

/** What one tab tells the others: this draft was written, or forgotten as it stood at that moment. */
interface Told {
  key: string
  forgottenThrough?: string
}

const notify = () => {
  for (const listener of listeners) listener()
}

function entryOf(key: string): Entry {
  const entry = entries.get(key) ?? {
    draft: undefined,
    forgottenThrough: '',
    keeping: 'none',
    writing: undefined,
    leaving: 0,
    isDirty: false,
    lateTimer: undefined,
  }
  entries.set(key, entry)
  return entry
}

/** Calls back whenever a draft or how it is kept has changed; returns how to stop. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const draftOf = (key: string): Draft<unknown> | undefined => entries.get(key)?.draft
export const keepingOf = (key: string): Keeping => entries.get(key)?.keeping ?? 'none'
/** Whether a draft is on its way to the server, from this page. */
export const isLeaving = (key: string): boolean => (entries.get(key)?.leaving ?? 0) > 0

/** Says so while `work` runs. */
export async function whileLeaving<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const entry = entryOf(key)
  entry.leaving += 1
  notify()
  try {
    return await work()
  } finally {
    entry.leaving -= 1
    notify()
  }
}

/** Keys of all drafts of this device. */
export const draftKeys = (): string[] =>
  [...entries].filter(([, { draft }]) => draft !== undefined).map(([key]) => key)

/**
 * Keeps a draft, or forgets it (undefined): at once for the screen; resolves when the disk has it, or has refused it.
 */
export function keepDraft(key: string, draft: Draft<unknown> | undefined): Promise<void> {
  const entry = entryOf(key)
  if (!draft) entry.forgottenThrough = entry.draft?.savedAt ?? entry.forgottenThrough
  entry.draft = draft
  notify()
  return write(key, entry)
}

/** One write at a time: what comes meanwhile goes with the next one, so that fast fingers never make a queue. */
async function write(key: string, entry: Entry): Promise<void> {
  entry.isDirty = true
  entry.lateTimer ??= setTimeout(() => become(entry, 'late'), lateMilliseconds)
  entry.writing ??= writeAll(key, entry)
  return entry.writing
}

async function writeAll(key: string, entry: Entry): Promise<void> {
  let keeping: Keeping = 'kept'
  while (entry.isDirty) {
    entry.isDirty = false
    keeping = await writeOnce(key, entry.draft).catch(() => 'refused' as const)
  }
  entry.writing = undefined
  clearTimeout(entry.lateTimer)
  entry.lateTimer = undefined
  become(entry, keeping)
  const told: Told = entry.draft ? { key } : { key, forgottenThrough: entry.forgottenThrough }
  // A channel between tabs of our own; only windows are told an origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  others?.postMessage(told)
}

function become(entry: Entry, keeping: Keeping): void {
  // What the device refuses stays refused until a write succeeds.
  if (keeping === 'late' && entry.keeping !== 'kept') return
  if (entry.keeping === keeping) return
  entry.keeping = keeping
  notify()
}

/** Resolves when the transaction is complete, which is when it is on the disk. */
async function writeOnce(key: string, draft: Draft<unknown> | undefined): Promise<Keeping> {
  const transaction = (await deviceStore()).transaction('drafts', 'readwrite', toTheDisk)
  const { store } = transaction
  const asked = draft ? store.put({ ...draft, key }) : store.delete(key)
  transaction.commit()
  await Promise.all([asked, transaction.done])
  return draft ? 'kept' : 'none'
}

/** A page that is left, or put behind others, may be ended without a word: what waits for its turn is written now. */
export function flushDrafts(): void {
  for (const [key, entry] of entries) {
    if (!entry.writing || !entry.isDirty) continue
    entry.isDirty = false
    void writeOnce(key, entry.draft).catch(() => {
      entry.isDirty = true
    })
  }
}

/** Takes the newest words of another tab or of the service worker; none are overwritten by an older copy. */
async function follow({ key, forgottenThrough }: Told): Promise<void> {
  const mine = draftOf(key)
  if (forgottenThrough !== undefined) {
    // Words from after that moment were not meant, but may have left the disk with the others.
    if (mine && mine.savedAt > forgottenThrough) return write(key, entryOf(key))
    return take(key, undefined)
  }
  const other = await storedDraft(key)
  if (other && other.savedAt >= (draftOf(key)?.savedAt ?? '')) take(key, other)
}

async function storedDraft(asked: string): Promise<Draft<unknown> | undefined> {
  const stored = await (await deviceStore()).get('drafts', asked)
  if (!stored) return undefined
  const { key: _, ...draft } = stored
  return draft
}

function take(key: string, draft: Draft<unknown> | undefined): void {
  const entry = entryOf(key)
  if (entry.writing) return
  entry.draft = draft
  entry.keeping = draft ? 'kept' : 'none'
  notify()
}

/** Takes what the disk has of one draft, where another tab or the service worker may have been quicker. */
export async function refreshDraft(key: string): Promise<void> {
  const entry = entryOf(key)
  if (entry.writing || entry.keeping === 'refused') return
  const stored = await storedDraft(key).catch(() => entry.draft)
  if ((stored?.savedAt ?? '') >= (entry.draft?.savedAt ?? '') || !stored) take(key, stored)
}

/** Brings the device's drafts into this page or worker. */
export async function loadDrafts(): Promise<void> {
  const store = await deviceStore()
  await takeOldDrafts(store)
  // What was written while the store opened is newer than what it holds.
  for (const { key, ...draft } of await store.getAll('drafts'))
    if ((draftOf(key)?.savedAt ?? '') <= draft.savedAt) take(key, draft)
}

/** Keeps up with what other tabs and the service worker write. */
export function followTabs(): void {
  others?.addEventListener(
    'message',
    ({ data }: MessageEvent<Told>) => void follow(data).catch(() => undefined),
  )
}

/** A device that does not answer must not hold up the page: its drafts come when they come. */
const patienceMilliseconds = 1000

/** Brings the device's drafts into the page, and follows other tabs; the page waits for it before it is drawn. */
export async function openDrafts(): Promise<void> {
  followTabs()
  window.addEventListener('pagehide', flushDrafts)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushDrafts()
  })
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMilliseconds)
  })
  // Where nothing can be kept, the first word says so.
  await Promise.race([loadDrafts().catch(() => undefined), patience])
}

import { beforeEach, describe, expect, it } from 'vitest'
import { clearDraft, draftKey, listDrafts, readDraft, writeDraft } from './draft.ts'

/** Node has no Web Storage without a file; this keeps its contract. */
class MemoryStorage {
  readonly items = new Map<string, string>()
  isFull = false
  get length() {
    return this.items.size
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    if (this.isFull) throw new Error('QuotaExceededError')
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.items.delete(key)
  }
}

const key = draftKey('liuting-li', 'idea')
const draft = {
  version: 2,
  values: { words: '石' },
  submissionKey: 'k1',
  savedAt: '2026-05-20T02:00:00.000Z',
}
let storage: MemoryStorage

beforeEach(() => {
  storage = new MemoryStorage()
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
  Object.defineProperty(globalThis, 'window', { value: new EventTarget(), configurable: true })
})

describe('draft', () => {
  it('is there again after a reload, with the same submission key', () => {
    writeDraft(key, draft)
    expect(readDraft(key, 2)).toEqual(draft)
  })
  it('is not poured into another version of the form', () => {
    writeDraft(key, draft)
    expect(readDraft(key, 3)).toBeUndefined()
  })
  it('is not mixed with another place or form', () => {
    writeDraft(key, draft)
    expect(readDraft(draftKey('elsewhere', 'idea'), 2)).toBeUndefined()
    expect(listDrafts('elsewhere')).toEqual([])
  })
  it('is forgotten only when told so', () => {
    writeDraft(key, draft)
    clearDraft(key)
    expect(readDraft(key, 2)).toBeUndefined()
  })
  it('says when the device cannot keep it', () => {
    storage.isFull = true
    expect(writeDraft(key, draft)).toBe(false)
  })
  it('does not stop the form when what is stored is broken', () => {
    storage.setItem(key, '{')
    expect(readDraft(key, 2)).toBeUndefined()
  })
})

describe('listDrafts', () => {
  it('shows the newest first', () => {
    writeDraft(key, draft)
    writeDraft(draftKey('liuting-li', 'comment'), { ...draft, savedAt: '2026-05-20T03:00:00.000Z' })
    expect(listDrafts('liuting-li').map(({ form }) => form)).toEqual(['comment', 'idea'])
  })
})

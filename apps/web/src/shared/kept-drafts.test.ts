import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const key = 'hetu:draft:liuting-li:add'
const draft = {
  version: 1,
  values: { words: '石' },
  submissionKey: 'k1',
  savedAt: '2026-05-20T02:00:00.000Z',
}
const newer = { ...draft, values: { words: '石板' }, savedAt: '2026-05-20T02:00:01.000Z' }
let old: Record<string, string>
let testCount = 0
const Channel = globalThis.BroadcastChannel

beforeEach(() => {
  old = {}
  // The tabs of one test do not hear those of another.
  testCount += 1
  const ofThisTest = `${testCount}`
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name + ofThisTest)
      }
    },
  )
  const storage = new Proxy(old, {
    get: (items, name: string) =>
      ({
        getItem: (asked: string) => items[asked] ?? null,
        removeItem: (asked: string) => Reflect.deleteProperty(items, asked),
      })[name] ?? items[name],
  })
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { querySelector: () => null }))
  vi.stubGlobal('indexedDB', new IDBFactory())
})

/** The app as a page that was just opened has it. */
async function open() {
  vi.resetModules()
  const kept = await import('./kept-drafts.ts')
  const { listDrafts, readDraft } = await import('./draft.ts')
  await kept.openDrafts()
  return { ...kept, listDrafts, readDraft }
}

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true))

describe('a draft', () => {
  test('is there again after a reload, with the same submission key; said to be kept once it is written', async () => {
    const page = await open()
    void page.keepDraft(key, draft)
    expect(page.keepingOf(key)).toBe('none')
    await until(() => page.keepingOf(key) === 'kept')
    expect((await open()).readDraft(key, 1)).toEqual(draft)
  })
  test('keeps the last of many words that came faster than they were written', async () => {
    const page = await open()
    for (let count = 1; count <= 200; count += 1)
      void page.keepDraft(key, { ...draft, values: { words: '石'.repeat(count) } })
    await until(() => page.keepingOf(key) === 'kept')
    expect((await open()).readDraft(key, 1)?.values).toEqual({ words: '石'.repeat(200) })
  })
  test('is not poured into another version of the form, nor mixed with another place', async () => {
    const page = await open()
    void page.keepDraft(key, draft)
    expect([page.readDraft(key, 2), page.listDrafts('elsewhere')]).toEqual([undefined, []])
  })
  test('is forgotten when told so, in every tab', async () => {
    const [page, tab] = [await open(), await open()]
    void page.keepDraft(key, draft)
    await until(() => tab.readDraft(key, 1) !== undefined)
    void page.keepDraft(key, undefined)
    await until(() => tab.readDraft(key, 1) === undefined)
    expect((await open()).readDraft(key, 1)).toBeUndefined()
  })
  test('is followed by the other tabs; newer words are overwritten by nobody, nor forgotten with older ones', async () => {
    const [page, tab] = [await open(), await open()]
    const wordsIn = (one: typeof page) => one.readDraft<{ words: string }>(key, 1)?.values.words
    void tab.keepDraft(key, newer)
    await until(() => wordsIn(page) === '石板')
    void tab.keepDraft(key, draft)
    await until(() => tab.keepingOf(key) === 'kept')
    expect(wordsIn(page)).toBe('石板')

    void tab.keepDraft(key, undefined)
    await until(() => wordsIn(tab) === '石板')
    expect(wordsIn(await open())).toBe('石板')
  })
  test('stays in the page, and says so, where the device keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
    const page = await open()
    void page.keepDraft(key, draft)
    await until(() => page.keepingOf(key) === 'refused')
    expect(page.readDraft(key, 1)).toEqual(draft)
  })
})

describe('what an older version of the app kept', () => {
  test('is carried over and leaves its old place; newer words stay, and what is broken stops nothing', async () => {
    old[key] = JSON.stringify(draft)
    old['hetu:draft:liuting-li:comment-1'] = '{'
    old['hetu:language'] = 'en'
    const page = await open()
    expect(page.readDraft(key, 1)).toEqual(draft)
    expect(Object.keys(old)).toEqual(['hetu:draft:liuting-li:comment-1', 'hetu:language'])
    void page.keepDraft(key, newer)
    await until(() => page.keepingOf(key) === 'kept')
    old[key] = JSON.stringify(draft)
    expect((await open()).readDraft(key, 1)).toEqual(newer)
  })
})

test('the list shows the newest first', async () => {
  const page = await open()
  void page.keepDraft(key, draft)
  void page.keepDraft('hetu:draft:liuting-li:comment-1', newer)
  expect(page.listDrafts('liuting-li').map(({ form }) => form)).toEqual(['comment-1', 'add'])
})

import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { listDrafts } from '../shared/draft.ts'
import { type ImportDraft, useImportDraft } from './use-import-draft.ts'

beforeEach(() => {
  const items = new Map<string, string>()
  const localStorage = {
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  }
  const given = { localStorage, window: new EventTarget(), document: { querySelector: () => null } }
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, configurable: true })
  }
})

/** The draft as the page has it when it is opened. */
function open(): ImportDraft {
  const opened: { draft?: ImportDraft } = {}
  const Page = () => {
    opened.draft = useImportDraft()
    return null
  }
  renderToStaticMarkup(<Page />)
  if (!opened.draft) throw new Error('not drawn')
  return opened.draft
}

test('what was typed about a layer is there when one comes back; the system of its file is not', () => {
  const draft = open()
  draft.setValue('validFrom', '2026-03-01')
  draft.setValue('accuracy', '2')
  draft.setValue('epsg', '4549')
  draft.setLevel('province')
  const again = open()
  expect(['validFrom', 'accuracy', 'epsg'].map(again.value)).toEqual(['2026-03-01', '2', ''])
  expect(again.level).toBe('province')
})

test('what cannot be read or is no level of ours is not taken', () => {
  open().setValue('level', 'empire')
  expect(open().level).toBe('unknown')
  for (const broken of ['{', '[1]', '{"accuracy":2}']) {
    localStorage.setItem('hetu:zone-import:liuting-li', broken)
    expect(open().value('accuracy')).toBe('')
  }
})

test('once publication is asked for, nothing waits on this device', () => {
  const draft = open()
  draft.setValue('validFrom', '2026-03-01')
  // Nor is it counted among what waits to be sent.
  expect(listDrafts('liuting-li')).toEqual([])
  draft.forget()
  expect(open().value('validFrom')).toBe('')
})

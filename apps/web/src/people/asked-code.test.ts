import { beforeEach, expect, test, vi } from 'vitest'
import { keepAskedCode, readAskedCode } from './asked-code.ts'

const asked = { requestId: 'r', contact: '13900001111', expiresInMinutes: 10, askedAt: 1_000_000 }
beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

test('a code asked for is known again until it expires or is used', () => {
  expect(readAskedCode(1_000_000)).toBeUndefined()
  keepAskedCode(asked)
  expect(readAskedCode(1_599_999)).toEqual(asked)
  expect(readAskedCode(1_600_000)).toBeUndefined()
  keepAskedCode(undefined)
  expect(readAskedCode(1_000_000)).toBeUndefined()
})

test('where storage is forbidden or spoiled, one asks for another code', () => {
  sessionStorage.setItem('hetu:asked-code', '{')
  expect(readAskedCode(1_000_000)).toBeUndefined()
  vi.stubGlobal('sessionStorage', undefined)
  keepAskedCode(asked)
  expect(readAskedCode(1_000_000)).toBeUndefined()
})

import { Refused } from '@hetu/domain/refusal'
import { fieldAt } from './input-fault.ts'

/** Refuses text that no database can hold: NUL, and halves of characters (lone surrogates). */
export function refuseUnstorable(input: unknown): void {
  const waiting: { value: unknown; path: (string | number)[] }[] = [{ value: input, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      const reason = { zh: '含有存不进去的字符。', en: 'It holds a character that cannot be stored.' }
      throw new Refused({ code: 'bad_input', params: { field: fieldAt(path), reason }, path })
    }
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] })
    }
  }
}

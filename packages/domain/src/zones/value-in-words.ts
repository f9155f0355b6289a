import type { LocalText } from '../language.ts'

const same = (words: string): LocalText => ({ zh: words, en: words })

/** A parameter of a rule or a figure of an object as one reads it: numbers whole, codes by their names. */
export function valueInWords(value: unknown, nameOf: (code: string) => LocalText): LocalText {
  if (typeof value === 'number') return same(String(Math.round(value * 1e6) / 1e6))
  if (typeof value === 'string') return nameOf(value)
  if (Array.isArray(value)) {
    const words = value.map((part) => valueInWords(part, nameOf))
    return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
  }
  if (typeof value !== 'object' || value === null) return same('')
  const { zh, en }: { zh?: unknown; en?: unknown } = value
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : same('')
}

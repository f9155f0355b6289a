/** The passage as written, white space aside; a passage is meant by its words and what stands around it. */
const plain = (text: string) => text.replace(/\s+/g, ' ')

export interface TextQuote {
  quote: string
  prefix: string
  suffix: string
}

/**
 * Where a quoted passage stands in a text: its first character, or null when the words are not there or
 * stand there more than once and what surrounds them does not tell which.
 */
export function findQuote(
  text: string,
  { quote, prefix, suffix }: TextQuote,
): { start: number; end: number } | null {
  const [whole, words, before, after] = [text, quote, prefix, suffix].map(plain) as [
    string,
    string,
    string,
    string,
  ]
  const starts: number[] = []
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) starts.push(at)
  const fitting = starts.filter(
    (at) =>
      whole.slice(0, at).trimEnd().endsWith(before.trim()) &&
      whole
        .slice(at + words.length)
        .trimStart()
        .startsWith(after.trim()),
  )
  const only = fitting.length === 1 ? fitting[0] : undefined
  return only === undefined ? null : { start: only, end: only + words.length }
}

/** Every text inside a value, however deep, in one language where both are given. */
export function textsIn(value: unknown, language: 'zh' | 'en'): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, language))
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  if (typeof fields.zh === 'string' && typeof fields.en === 'string') return [fields[language] as string]
  return Object.values(fields).flatMap((item) => textsIn(item, language))
}

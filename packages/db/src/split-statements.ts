const dollarTag = /^\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/

/**
 * Cuts SQL text into its statements, because no driver takes several at once. Semicolons inside quotes,
 * dollar quotes, comments (nested ones too) and `begin atomic … end` function bodies do not cut.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let start = 0
  let hasWords = false
  let atomicDepth = 0
  for (let at = 0; at < text.length;) {
    const next = skipComment(text, at)
    if (next > at) {
      at = next
      continue
    }
    if (text[at] === ';' && atomicDepth === 0) {
      if (hasWords) statements.push(text.slice(start, at).trim())
      start = at + 1
      hasWords = false
      at += 1
      continue
    }
    const word = /^[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/.exec(text.slice(at, at + 70))?.[0]
    if (word) {
      atomicDepth += atomicChange(word, text.slice(at + word.length, at + word.length + 40), atomicDepth)
      hasWords = true
      at += isEscapeString(word, text[at + word.length]) ? 0 : word.length
      if (isEscapeString(word, text[at + word.length])) at = skipQuoted(text, at + word.length, true)
      continue
    }
    if (!/\s/.test(text[at] ?? '')) hasWords = true
    at = skipQuoted(text, at, false)
  }
  if (hasWords) statements.push(text.slice(start).trim())
  return statements
}

const isEscapeString = (word: string, next: string | undefined) => /^e$/i.test(word) && next === "'"

function atomicChange(word: string, rest: string, depth: number): number {
  if (/^begin$/i.test(word) && /^\s+atomic\b/i.test(rest)) return 1
  if (depth === 0) return 0
  return /^case$/i.test(word) ? 1 : /^end$/i.test(word) ? -1 : 0
}

/** The position after a comment that begins at `at`, or `at` if there is none. */
function skipComment(text: string, at: number): number {
  if (text.startsWith('--', at)) {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end + 1
  }
  if (!text.startsWith('/*', at)) return at
  let depth = 0
  for (let position = at; position < text.length;) {
    if (text.startsWith('/*', position)) depth += 1
    else if (text.startsWith('*/', position)) depth -= 1
    else {
      position += 1
      continue
    }
    position += 2
    if (depth === 0) return position
  }
  return text.length
}

/** The position after the quoted piece, or after the one character, at `at`. */
function skipQuoted(text: string, at: number, hasEscapes: boolean): number {
  const quote = text[at]
  if (quote === '$') {
    const tag = dollarTag.exec(text.slice(at, at + 70))?.[0]
    if (!tag) return at + 1
    const end = text.indexOf(tag, at + tag.length)
    return end < 0 ? text.length : end + tag.length
  }
  if (quote !== "'" && quote !== '"') return at + 1
  for (let position = at + 1; position < text.length; position += 1) {
    if (hasEscapes && text[position] === '\\') position += 1
    else if (text[position] === quote) return position + 1
  }
  return text.length
}

import { Refused } from '@hetu/domain/refusal'

const mostTags = 200_000
const deepest = 60
const kmlNamespace = /^http:\/\/(www\.opengis\.net\/kml|earth\.google\.com\/kml)\//
const prefixOf = /^<\/?([\w.-]+):[\w.-]/
const prefixesOfAttributes = /\s([\w.-]+):[\w.-]+\s*=/g
const declarations = /\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g
const knownEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi

interface Seen {
  used: Set<string>
  declared: Map<string, string>
}

/**
 * A KML text that any XML reader takes: elements without the prefix of KML's own namespace, every prefix declared,
 * `&nbsp;` as the sign itself, comments gone. What stands in CDATA is words and stays as it is. Refuses document
 * types before anything is parsed, as entities multiply, and texts of too many or too deeply nested tags.
 */
export function plainKml(text: string): string {
  const pieces: string[] = []
  const seen: Seen = { used: new Set(), declared: new Map() }
  let root = -1
  let [depth, count, at] = [0, 0, 0]
  while (at < text.length) {
    const open = text.indexOf('<', at)
    pieces.push(plainWords(text.slice(at, open < 0 ? text.length : open)))
    if (open < 0) break
    const end = endOf(text, open)
    const markup = text.slice(open, end)
    at = end
    if (markup.startsWith('<!--')) continue
    if (markup.startsWith('<![CDATA[') || markup.startsWith('<?')) {
      pieces.push(markup)
      continue
    }
    if (/^<!(DOCTYPE|ENTITY)/i.test(markup)) throw new Refused({ code: 'layer_has_doctype' })
    count += 1
    if (markup[1] === '/') depth -= 1
    else if (!markup.endsWith('/>')) depth += 1
    if (depth > deepest || count > mostTags) throw new Refused({ code: 'layer_too_heavy' })
    if (root < 0) root = pieces.length
    note(markup, seen)
    pieces.push(withoutPrefix(markup, seen))
  }
  if (root >= 0) pieces[root] = withDeclarations(pieces[root] ?? '', seen)
  return pieces.join('')
}

/** Past the last sign of the markup that begins here. */
function endOf(text: string, from: number): number {
  const [start, close] = text.startsWith('<!--', from)
    ? [from + 4, '-->']
    : text.startsWith('<![CDATA[', from)
      ? [from + 9, ']]>']
      : [from, '>']
  const end = text.indexOf(close, start)
  return end < 0 ? text.length : end + close.length
}

const plainWords = (words: string) => words.replaceAll('&nbsp;', '\u00A0').replaceAll(knownEntity, '&amp;')

function note(tag: string, { used, declared }: Seen): void {
  const prefix = prefixOf.exec(tag)?.[1]
  if (prefix) used.add(prefix)
  for (const [, attribute = ''] of tag.matchAll(prefixesOfAttributes)) used.add(attribute)
  for (const [, name = '', value = ''] of tag.matchAll(declarations)) declared.set(name, value)
}

function withoutPrefix(tag: string, { declared }: Seen): string {
  const prefix = prefixOf.exec(tag)?.[1]
  if (!prefix || !kmlNamespace.test(declared.get(prefix) ?? '')) return plainWords(tag)
  return plainWords(tag.replace(`${prefix}:`, ''))
}

/** Map programs forget to declare `xsi`; any name will do for what nobody reads. */
function withDeclarations(root: string, { used, declared }: Seen): string {
  const missing = [...used].filter((prefix) => !declared.has(prefix) && !/^xml(ns)?$/.test(prefix))
  const words = missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('')
  return root.replace(/\s*\/?>$/, (close) => words + close)
}

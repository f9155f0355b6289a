import type { Annotation } from '@hetu/domain/reviews/annotation'
import { passageRanges } from '@hetu/domain/reviews/passage-ranges'

const markClass = ['bg-warn-ground', 'text-ink', 'underline', 'decoration-warn', 'decoration-2']
const discClass =
  'no-underline ms-1 inline-grid h-6 min-w-6 place-items-center rounded-full bg-ink px-1 text-note font-bold text-paper'

interface TextNode {
  type: 'text'
  value: string
}
interface ElementNode {
  type: 'element'
  tagName: string
  properties: Record<string, boolean | number | string | null | undefined | (string | number)[]>
  children: TreeNode[]
}
/** The part of a hast tree that is read here; whatever else stands in it is left alone. */
export type TreeNode = TextNode | ElementNode | { type: OtherNode }
type OtherNode = 'comment' | 'doctype' | 'raw' | `mdx${string}`

interface Piece {
  node: TextNode
  siblings: TreeNode[]
  start: number
}

/**
 * Marks quoted passages in a text already made of elements: each passage is highlighted and followed by its
 * number, which leads to the note. Passages that the text no longer holds are left out.
 */
export function markPassages(
  root: { children: TreeNode[] },
  marks: readonly Annotation[],
  labels: ReadonlyMap<string, string>,
): void {
  const pieces: Piece[] = []
  let whole = ''
  const read = (siblings: TreeNode[]) => {
    for (const node of siblings) {
      if (node.type === 'element') read(node.children)
      if (node.type !== 'text') continue
      const flat = node.value.replace(/\s+/g, ' ')
      node.value = whole.endsWith(' ') ? flat.trimStart() : flat
      pieces.push({ node, siblings, start: whole.length })
      whole += node.value
    }
  }
  read(root.children)
  const passages = marks.flatMap((mark) =>
    mark.target.kind === 'text' ? [{ ...mark.target, id: mark.id }] : [],
  )
  const ranges = passageRanges(whole, passages)
  for (const { node, siblings, start } of pieces) {
    const end = start + node.value.length
    const inside = ranges.filter((range) => range.start < end && range.end > start)
    if (inside.length === 0) continue
    const parts: TreeNode[] = []
    let at = start
    for (const range of inside) {
      const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)]
      if (from > at) parts.push(textOf(whole.slice(at, from)))
      parts.push(element('mark', { className: markClass }, whole.slice(from, to)))
      if (range.end <= end) {
        const { id } = range.passage
        parts.push(
          element('a', { href: `#mark-${id}`, className: discClass.split(' ') }, labels.get(id) ?? ''),
        )
      }
      at = to
    }
    if (at < end) parts.push(textOf(whole.slice(at, end)))
    siblings.splice(siblings.indexOf(node), 1, ...parts)
  }
}

const textOf = (value: string): TextNode => ({ type: 'text', value })

const element = (tagName: string, properties: ElementNode['properties'], words: string): ElementNode => ({
  type: 'element',
  tagName,
  properties,
  children: [textOf(words)],
})

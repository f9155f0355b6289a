import { isGmlGeometry } from './gml-geometry.ts'
import type { XmlNode } from './xml-tree.ts'

const memberProperties = /^(featureMembers?|members?|feature)$/
const collections = /(Collection|XPlanAuszug|SpatialDataSet|Tuple)$/
const deepestCollection = 5

/** The features of a document in their order, out of collections in collections. */
export function featuresIn(root: XmlNode, depth = 0): XmlNode[] {
  if (!collections.test(root.name)) return depth === 0 && root.name === '' ? [] : [root]
  if (depth > deepestCollection) return []
  return root.children
    .filter(({ name }) => memberProperties.test(name))
    .flatMap(({ children }) => children.flatMap((child) => featuresIn(child, depth + 1)))
}

/** All nodes that have an identifier, by it; of two with the same, the first. */
export function nodesById(root: XmlNode): Map<string, XmlNode> {
  const byId = new Map<string, XmlNode>()
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const { id } = node.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    open.push(...node.children.toReversed())
  }
  return byId
}

const mostCells = 200
const longestCell = 4000
const isObject = ({ name }: XmlNode) => /^[A-Z]/.test(name)

/**
 * What a feature says of itself, each property by the names of the properties that lead to it: `inspireID.localId`.
 * A code or another thing that is only referred to gives the end of its address; several values of one property stand
 * in a row; a measure keeps its unit.
 */
export function cellsOf(feature: XmlNode): Record<string, string> {
  const cells = new Map<string, string[]>()
  const put = (path: string, value: string) => {
    const words = value.trim().slice(0, longestCell)
    if (words === '' || (cells.size >= mostCells && !cells.has(path))) return
    const before = cells.get(path) ?? []
    if (before.length < 20 && !before.includes(words)) cells.set(path, [...before, words])
  }
  const walk = (node: XmlNode, path: string): void => {
    if (isGmlGeometry(node) || node.name === 'boundedBy') return
    const at = path !== '' && isObject(node) ? path : path === '' ? node.name : `${path}.${node.name}`
    if (node.children.length > 0) for (const child of node.children) walk(child, at)
    else put(at, wordsOf(node))
  }
  const { id } = feature.attributes
  if (id) put('gml_id', id)
  for (const property of feature.children) walk(property, '')
  return Object.fromEntries([...cells].map(([path, values]) => [path, values.join('; ')]))
}

function wordsOf({ text, attributes: { href, uom, title } }: XmlNode): string {
  if (text.trim() !== '') return uom ? `${text.trim()} ${uom.slice(uom.search(/[^:/#]*$/))}` : text
  if (href === undefined) return ''
  return title ?? (href.startsWith('#') ? href : href.slice(href.search(/[^/#:]*$/)))
}

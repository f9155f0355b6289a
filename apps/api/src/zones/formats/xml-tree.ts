import { localName, walkXml } from './walk-xml.ts'

/** An element with its children; `name` and the attributes' names are without prefixes. */
export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

/** A whole document as a tree, for formats whose parts name each other; refuses as `walkXml` does. */
export function xmlTree(bytes: Uint8Array, format: string, mostTags: number): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const path = [top]
  walkXml(bytes, format, mostTags, {
    open({ name, attributes }) {
      const node: XmlNode = {
        name: localName(name),
        attributes: Object.fromEntries(
          Object.entries(attributes).flatMap(([key, value]) =>
            key.startsWith('xmlns') ? [] : [[localName(key), value]],
          ),
        ),
        children: [],
        text: '',
      }
      path.at(-1)?.children.push(node)
      path.push(node)
    },
    close() {
      path.pop()
    },
    words(text) {
      const node = path.at(-1)
      if (node && (node.text !== '' || text.trim() !== '')) node.text += text
    },
  })
  return top.children[0] ?? top
}

export const childNamed = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  node?.children.find(({ name }) => names.includes(name))

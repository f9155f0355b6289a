import { Refused } from '@hetu/domain/refusal'
import type { TableRow } from '@hetu/domain/ideas/idea-import-row'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { decodeText } from '../../zones/formats/decode-text.ts'
import { type IdeaTable, tableOf } from './idea-table.ts'

const unreadable = () => new Refused({ code: 'idea_file_unreadable', params: { format: 'XML' } })

/** Open311 GeoReport v2 as XML: the children of `service_requests`, each `request` with one element a fact. */
export function readIdeaXml(bytes: Uint8Array): IdeaTable {
  const heading = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(heading)?.[1]
  const text = decodeText(bytes, named).replace(/^\uFEFF/, '')
  // No such file declares a type of document or entities of its own; they serve attacks alone.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable()
  const root = rootOf(text)
  const requests = elementsIn(root).filter(({ localName }) => localName === 'request')
  return tableOf('open311', requests.map(rowOf))
}

function rootOf(text: string): Element {
  try {
    const document = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw unreadable()
      },
    }).parseFromString(text, 'text/xml')
    if (document.documentElement) return document.documentElement
  } catch {
    // Said below, whatever the parser called it.
  }
  throw unreadable()
}

function elementsIn(parent: Element): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element)
  return found
}

const rowOf = (request: Element): TableRow =>
  Object.fromEntries(elementsIn(request).map((each) => [each.localName ?? '', each.textContent ?? '']))

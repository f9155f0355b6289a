import { Refused } from '@hetu/domain/refusal'
import { SaxesParser } from 'saxes'
import { decodeText, wideEncoding } from './decode-text.ts'

export interface XmlTag {
  /** As it is written, with its prefix. */
  name: string
  attributes: Record<string, string>
}

/** What is done with the pieces of a document, in their order; words come as they stand between two tags. */
export interface XmlVisitor {
  open: (tag: XmlTag) => void
  close: (name: string) => void
  words: (text: string) => void
}

const chunkBytes = 64 * 1024
const deepest = 100

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Walks through an XML document piece by piece, so that no tree of it is ever held. Document types are refused, as
 * entities multiply; so are texts of too many or too deeply nested tags. A document that is not well formed is
 * refused as a broken file of the `format`.
 */
export function walkXml(bytes: Uint8Array, format: string, mostTags: number, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  let [count, depth] = [0, 0]
  parser.on('doctype', () => {
    throw new Refused({ code: 'layer_has_doctype' })
  })
  parser.on('error', () => {
    throw new Refused({ code: 'layer_unreadable', params: { format } })
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    depth += 1
    if (count > mostTags || depth > deepest) throw new Refused({ code: 'layer_too_heavy' })
    visitor.open({ name, attributes })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    visitor.close(name)
  })
  parser.on('text', visitor.words)
  parser.on('cdata', visitor.words)
  for (const piece of piecesOf(bytes)) parser.write(piece)
  parser.close()
}

/** The text in pieces: UTF-8 as it comes, any other encoding at once. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const heading = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(heading)?.[1]
  if (wideEncoding(bytes) || (named && !/^utf-?8$/i.test(named))) {
    yield decodeText(bytes, named).replace(/^\uFEFF/, '')
    return
  }
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true })
  yield decoder.decode()
}

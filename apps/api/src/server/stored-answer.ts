import type { Context } from 'hono'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncoding } from './accepted-encoding.ts'

/** An answer kept in the forms in which it is sent. */
export interface StoredAnswer {
  type: string
  plain: Uint8Array<ArrayBuffer>
  br: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}

/** Packs an answer once for all who ask for it; level 5 of brotli is smaller than gzip in less time. */
export async function storeAnswer(text: string, type: string): Promise<StoredAnswer> {
  const plain = new Uint8Array(Buffer.from(text))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const [packed, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params }),
    promisify(gzip)(plain),
  ])
  return { type, plain, br: new Uint8Array(packed), gzip: new Uint8Array(zipped) }
}

/** Sends it in the form that the request takes. */
export function sendStored(c: Context, answer: StoredAnswer): Response {
  const encoding = acceptedEncoding(c.req.header('Accept-Encoding'))
  c.header('Content-Type', answer.type)
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (encoding) c.header('Content-Encoding', encoding)
  return c.body(answer[encoding ?? 'plain'])
}

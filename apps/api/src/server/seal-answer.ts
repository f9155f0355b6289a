import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

const keyFrom = (secret: string, context: string) =>
  new Uint8Array(hkdfSync('sha256', secret, context, 'hetu answer to a repeat', 32))

/** Encrypts an answer so that only who knows the secret can read it; `context` says what it answers. */
export function sealAnswer(answer: unknown, secret: string, context: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, context), iv)
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** What `sealAnswer` sealed; throws where the secret, the context or a byte is another. */
export function unsealAnswer(sealed: Uint8Array, secret: string, context: string): unknown {
  const [iv, tag] = [sealed.subarray(0, ivBytes), sealed.subarray(ivBytes, ivBytes + tagBytes)]
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret, context), iv)
  decipher.setAuthTag(tag)
  const text = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
  return JSON.parse(text.toString('utf8'))
}

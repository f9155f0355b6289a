import { merkleTree } from '@hetu/domain/ledger/merkle'
import { createHash } from 'node:crypto'

/** The tree of every ledger: RFC 6962 over SHA-256. */
export const tree = merkleTree((bytes) => createHash('sha256').update(bytes).digest())

/** The hash of a leaf by its content. */
export const leafHashOf = (content: string): Uint8Array => tree.leafHash(Buffer.from(content))

/** The root over contents in their order, in hexadecimal. */
export const rootOf = (contents: readonly string[]): string => hex(tree.rootOf(contents.map(leafHashOf)))

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

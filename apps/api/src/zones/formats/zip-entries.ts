import { Refused } from '@hetu/domain/refusal'
import { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'

const megabyte = 1024 * 1024
/** A layer has a handful of files, but thousands of photographs may lie beside it; they are never opened. */
export const archiveLimits = { entries: 20_000, inflatedBytes: 40 * megabyte, ratio: 200 }

export interface ZipEntry {
  name: string
  /** The name in small letters. */
  path: string
  packedBytes: number
  method: number
  start: number
}

export interface Zip {
  entries: ZipEntry[]
  /** The file itself; all that are read of one archive share one cap. */
  read: (entry: ZipEntry) => Uint8Array
}

export const brokenArchive = (): never => {
  throw new Refused({ code: 'archive_broken' })
}

/**
 * Lists a zip. Names, counts and kinds are checked before anything is inflated, and inflating stops at the cap whatever
 * size the archive claims: a bomb costs no more than a layer.
 */
export function openZip(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(file).filter(({ path }) => !/(^|\/)(__macosx|\.(?!rels$))/.test(path))
  let left = archiveLimits.inflatedBytes
  return {
    entries,
    read: (entry) => {
      const inflated = inflate(file, entry, left)
      left -= inflated.byteLength
      return inflated
    },
  }
}

function listEntries(file: Buffer): ZipEntry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length) brokenArchive()
  const count = file.readUInt16LE(end + 10)
  if (count > archiveLimits.entries || count !== file.readUInt16LE(end + 8)) {
    throw new Refused({ code: 'archive_too_many', params: { limit: archiveLimits.entries } })
  }
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) brokenArchive()
    const nameLength = file.readUInt16LE(at + 28)
    const flags = file.readUInt16LE(at + 8)
    const nameBytes = file.subarray(at + 46, at + 46 + nameLength)
    const written =
      (flags & 0x800) === 0 ? new TextDecoder('gb18030').decode(nameBytes) : nameBytes.toString('utf8')
    // Archives made on Windows by old programs part folders with the wrong sign.
    const name = written.replaceAll('\\', '/')
    const isLink = ((file.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000
    if (!isPlain(name) || isLink) throw new Refused({ code: 'archive_bad_name' })
    if ((flags & 1) === 1) throw new Refused({ code: 'archive_locked' })
    if (/\.(zip|kmz|7z|rar|gz|tgz|bz2|xz)$/i.test(name)) throw new Refused({ code: 'archive_nested' })
    entries.push({
      name,
      path: name.toLowerCase(),
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      start: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return withoutOverlap(entries)
}

/** Names that stay where they are told to. */
const isPlain = (name: string) =>
  name.length > 0 &&
  name.length <= 240 &&
  !/[\p{Cc}:]/u.test(name) &&
  !name.startsWith('/') &&
  !name.split('/').includes('..')

/** Entries that share bytes are how a small archive pretends to be a large one. */
function withoutOverlap(entries: ZipEntry[]): ZipEntry[] {
  let from = 0
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start < from) brokenArchive()
    from = entry.start + 30 + entry.packedBytes
  }
  return entries
}

/**
 * Bytes that an archive of so many packed bytes may open to. One table of it may pack to next to nothing, as ones of
 * fixed width are mostly spaces; the archive as a whole does not.
 */
export const mostInflated = (packedBytes: number): number =>
  Math.min(archiveLimits.inflatedBytes, Math.max(megabyte, packedBytes * archiveLimits.ratio))

export const archiveTooLarge = (packedBytes: number): Refused =>
  new Refused({
    code: 'archive_too_large',
    params: { limitMegabytes: Math.floor(mostInflated(packedBytes) / megabyte) },
  })

function inflate(file: Buffer, { method, packedBytes, start }: ZipEntry, left: number): Uint8Array {
  if (start + 30 > file.length || file.readUInt32LE(start) !== 0x04034b50) brokenArchive()
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
  if (from + packedBytes > file.length) brokenArchive()
  const packed = file.subarray(from, from + packedBytes)
  const limit = Math.min(left, mostInflated(file.length))
  const tooLarge = () => archiveTooLarge(file.length)
  if (method === 0) {
    if (packedBytes > limit) throw tooLarge()
    return packed
  }
  if (method !== 8) return brokenArchive()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit), chunkSize: 256 * 1024 })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    return brokenArchive()
  }
}

import { gunzipSync } from 'node:zlib'
import { archiveTooLarge, brokenArchive, mostInflated } from './zip-entries.ts'

/** The one file of a `.gz`, within the limits of an archive. */
export function openGzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostInflated(bytes.length), chunkSize: 256 * 1024 })
  } catch (error) {
    if (!(error instanceof RangeError)) return brokenArchive()
    throw archiveTooLarge(bytes.length)
  }
}

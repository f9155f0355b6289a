import { Refused } from '@hetu/domain/refusal'
import { gunzipSync } from 'node:zlib'
import { archiveLimits, brokenArchive } from './zip-entries.ts'

/** The one file of a `.gz`, within the limits of an archive. */
export function openGzip(bytes: Uint8Array): Uint8Array {
  const limit = Math.min(
    archiveLimits.inflatedBytes,
    Math.max(1024 * 1024, bytes.length * archiveLimits.ratio),
  )
  try {
    return gunzipSync(bytes, { maxOutputLength: limit, chunkSize: 256 * 1024 })
  } catch (error) {
    if (!(error instanceof RangeError)) return brokenArchive()
    const limitMegabytes = archiveLimits.inflatedBytes / 1024 / 1024
    throw new Refused({ code: 'archive_too_large', params: { limitMegabytes } })
  }
}

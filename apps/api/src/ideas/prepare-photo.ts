import { Refused } from '@hetu/domain/refusal'
import { isHeic } from '@hetu/domain/ideas/is-heic'
import sharp from 'sharp'
import { sha256 } from '../server/hash.ts'

const limitMegapixels = 40
const longestSide = 1600
const thumbnailSide = 400

/** What begins like one of these and is decoded as the same is a photo; SVG and everything else is not. */
const beginnings: { format: string; isAt(bytes: Uint8Array): boolean }[] = [
  { format: 'jpeg', isAt: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { format: 'png', isAt: (b) => Buffer.from(b.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n' },
  { format: 'webp', isAt: (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP' },
  { format: 'heif', isAt: (b) => ascii(b, 4, 8) === 'ftyp' },
]
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** A photo made anew from its pixels; nothing of the file that was sent is kept. */
export class PreparedPhoto {
  readonly sentHash: string
  readonly large: Uint8Array
  readonly small: Uint8Array
  readonly width: number
  readonly height: number

  constructor(sentHash: string, large: Uint8Array, small: Uint8Array, width: number, height: number) {
    this.sentHash = sentHash
    this.large = large
    this.small = small
    this.width = width
    this.height = height
  }

  /** A repeat of the same upload is recognised by the file that was sent. */
  toJSON() {
    return { sentHash: this.sentHash }
  }
}

/**
 * Turns upright, shrinks and writes a photo anew as WebP: without place, camera, time or anything hidden behind
 * the picture. Refuses what is no photo, and more than 40 megapixels before a single one is decoded.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  const begins = beginnings.find(({ isAt }) => isAt(bytes))
  if (isHeic(bytes)) throw new Refused({ code: 'photo_is_heic' })
  if (!begins) throw new Refused({ code: 'photo_unreadable' })
  try {
    const image = sharp(bytes, { limitInputPixels: limitMegapixels * 1_000_000, failOn: 'error', pages: 1 })
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
    if (format !== begins.format) throw new Refused({ code: 'photo_unreadable' })
    if (width * height > limitMegapixels * 1_000_000) {
      throw new Refused({ code: 'photo_too_many_pixels', params: { limitMegapixels } })
    }
    // A drawing on nothing is a drawing on paper: black lines on black could not be seen.
    const upright = image.autoOrient().flatten({ background: '#ffffff' })
    const large = await upright
      .clone()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer({ resolveWithObject: true })
    const small = await sharp(large.data)
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 72 })
      .toBuffer()
    return new PreparedPhoto(sha256(bytes), large.data, small, large.info.width, large.info.height)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ code: 'photo_unreadable' })
  }
}

import { Refused } from '@hetu/domain/refusal'
import sharp from 'sharp'

const limitMegabytes = 8
const limitPixels = 60_000_000
const longestSide = 4000

export interface PreparedPaper {
  bytes: Uint8Array
  mediaType: 'image/webp' | 'application/pdf'
  extension: 'webp' | 'pdf'
  width: number | null
  height: number | null
}

/**
 * What is kept of a file that a planner sends: pictures are written anew from their pixels, a PDF stays as it is
 * and is only ever offered for download. SVG and everything else that could carry a script is refused.
 */
export async function preparePaper(bytes: Uint8Array): Promise<PreparedPaper> {
  if (bytes.length > limitMegabytes * 1_048_576)
    throw new Refused({ code: 'file_too_large', params: { limitMegabytes } })
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    return { bytes, mediaType: 'application/pdf', extension: 'pdf', width: null, height: null }
  }
  if (!isPicture(bytes)) throw new Refused({ code: 'file_wrong_kind', path: ['base64'] })
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: limitPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 88 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, mediaType: 'image/webp', extension: 'webp', width: info.width, height: info.height }
  } catch {
    throw new Refused({ code: 'file_wrong_kind', path: ['base64'] })
  }
}

function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return (
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    start.startsWith('\xff\xd8\xff') ||
    (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP')
  )
}

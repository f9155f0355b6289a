import { isHeic } from '@hetu/domain/ideas/is-heic'
import type { RefusalCode } from '@hetu/domain/refusal'

const longestSide = 1600

/** Makes a photo smaller on the device before it is sent; what the device cannot decode is refused. */
export async function shrinkPhoto(file: Blob): Promise<Blob | RefusalCode> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const paper = canvas.getContext('2d')
    if (!paper) return 'photo_unreadable'
    // A JPEG has no transparency: what is drawn on nothing would lie on black.
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
    return photo ?? 'photo_unreadable'
  } catch {
    const beginning = new Uint8Array(
      await file
        .slice(0, 12)
        .arrayBuffer()
        .catch(() => new ArrayBuffer(0)),
    )
    return isHeic(beginning) ? 'photo_is_heic' : 'photo_unreadable'
  }
}

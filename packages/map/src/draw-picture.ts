import type { Picture } from './picture.ts'

/** The picture as pixels for MapLibre; null where there is no canvas. */
export function drawPicture(picture: Picture): ImageData | null {
  const ratio = picture.pixelRatio ?? 2
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * ratio)
  canvas.height = Math.round(picture.height * ratio)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.scale(ratio, ratio)
  pen.lineJoin = 'round'
  for (const shape of picture.shapes) {
    const path = new Path2D(shape.path)
    pen.globalAlpha = shape.opacity ?? 1
    if (shape.fill) {
      pen.fillStyle = shape.fill
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      pen.fill(path)
    }
    if (shape.stroke) {
      pen.strokeStyle = shape.stroke
      pen.lineWidth = shape.width ?? 1
      pen.lineCap = shape.isBlunt ? 'butt' : 'round'
      pen.stroke(path)
    }
  }
  if (picture.text) {
    const { words, x, y, sizePixels, fill } = picture.text
    pen.globalAlpha = 1
    pen.fillStyle = fill
    pen.font = `700 ${sizePixels}px system-ui, sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(words, x, y + sizePixels * 0.06)
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

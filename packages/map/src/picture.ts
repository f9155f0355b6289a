/** One stroke of the pen: an SVG path, filled or drawn. */
export type Shape = {
  path: string
  fill?: string
  stroke?: string
  /** Width of the drawn line in pixels of the picture. */
  width?: number
  opacity?: number
}

/** A small drawing that looks the same as a map image, in a list and on paper. */
export type Picture = {
  width: number
  height: number
  shapes: readonly Shape[]
  text?: { words: string; x: number; y: number; sizePixels: number; fill: string }
  /** Device pixels for one pixel of the picture; 2 when not given. */
  pixelRatio?: number
}

/** A circle as a path. */
export function disc(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius)
}

/** An ellipse as a path. */
export function ellipse(x: number, y: number, radiusX: number, radiusY: number): string {
  return `M${x - radiusX} ${y}a${radiusX} ${radiusY} 0 1 0 ${radiusX * 2} 0a${radiusX} ${radiusY} 0 1 0 ${-radiusX * 2} 0Z`
}

/** The picture as an SVG element in text form, for print and for pages without scripts. */
export function svgOf(picture: Picture, sizePixels = picture.width): string {
  const height = (sizePixels * picture.height) / picture.width
  const box = `0 0 ${picture.width} ${picture.height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePixels}" height="${height}" viewBox="${box}" aria-hidden="true">${svgInside(picture)}</svg>`
}

/** The strokes of a picture as SVG elements, to be put into a larger drawing. */
export function svgInside(picture: Picture): string {
  const shapes = picture.shapes.map((shape) => {
    const line = shape.stroke
      ? ` stroke="${shape.stroke}" stroke-width="${shape.width ?? 1}" stroke-linecap="round" stroke-linejoin="round"`
      : ''
    const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`
    return `<path d="${shape.path}" fill="${shape.fill ?? 'none'}"${line}${opacity}/>`
  })
  const { text } = picture
  if (text) {
    shapes.push(
      `<text x="${text.x}" y="${text.y}" fill="${text.fill}" font-size="${text.sizePixels}" font-weight="700" font-family="system-ui,sans-serif" text-anchor="middle" dominant-baseline="central">${escapeXml(text.words)}</text>`,
    )
  }
  return shapes.join('')
}

/** Text that is safe inside XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

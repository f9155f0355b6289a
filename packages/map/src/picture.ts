/** One stroke of the pen: an SVG path, filled or drawn. */
export type Shape = {
  path: string
  fill?: string
  stroke?: string
  /** Width of the drawn line in pixels of the picture. */
  width?: number
  opacity?: number
  /** The line ends where it ends, without a round cap. */
  isBlunt?: boolean
}

/** A small drawing that looks the same as a map image, in a list and on paper. */
export type Picture = {
  width: number
  height: number
  shapes: readonly Shape[]
  text?: { words: string; x: number; y: number; sizePixels: number; fill: string }
  /** From where to where it may be stretched, both ways; what is written on it stands within. */
  stretch?: readonly [number, number]
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

/** Text that is safe inside XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A part of a circle as a path; from and to in turns, clockwise from the top. */
export function arc(x: number, y: number, radius: number, from: number, to: number): string {
  const at = (turn: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`
  }
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

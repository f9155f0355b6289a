/** A drawing as the address of a picture: a browser runs nothing in it and fetches nothing for it. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

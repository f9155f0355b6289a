const names = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon']

/**
 * A shape in well-known binary (ISO and PostGIS forms, heights kept, measures dropped); undefined when broken.
 * Counts are compared with the bytes that are left before any list is made.
 */
export function readWkb(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const readShape = (depth: number): { type: string; coordinates: unknown } | undefined => {
    if (depth > 2 || at + 5 > view.byteLength) return undefined
    const little = view.getUint8(at) === 1
    const code = view.getUint32(at + 1, little)
    at += 5
    const plain = code & 0x0fff_ffff
    const kind = plain % 1000
    const hasZ = (code & 0x8000_0000) !== 0 || [1, 3].includes(Math.floor(plain / 1000))
    const hasM = (code & 0x4000_0000) !== 0 || [2, 3].includes(Math.floor(plain / 1000))
    if ((code & 0x2000_0000) !== 0) at += 4
    const width = 8 * (2 + Number(hasZ) + Number(hasM))
    const count = (leastBytes: number): number => {
      if (at + 4 > view.byteLength) return -1
      const value = view.getUint32(at, little)
      at += 4
      return value * leastBytes > view.byteLength - at ? -1 : value
    }
    const readPosition = (): number[] | undefined => {
      if (at + width > view.byteLength) return undefined
      const position = [view.getFloat64(at, little), view.getFloat64(at + 8, little)]
      if (hasZ) position.push(view.getFloat64(at + 16, little))
      at += width
      return position
    }
    const readMany = <T>(leastBytes: number, read: () => T | undefined): T[] | undefined => {
      const many = count(leastBytes)
      if (many < 0) return undefined
      const list: T[] = []
      for (let i = 0; i < many; i += 1) {
        const item = read()
        if (item === undefined) return undefined
        list.push(item)
      }
      return list
    }
    const type = names[kind]
    if (!type) return undefined
    const coordinates =
      kind === 1
        ? readPosition()
        : kind === 2
          ? readMany(width, readPosition)
          : kind === 3
            ? readMany(4, () => readMany(width, readPosition))
            : readMany(5, () => {
                const part = readShape(depth + 1)
                return part && part.type === names[kind - 3] ? part.coordinates : undefined
              })
    return coordinates && { type, coordinates }
  }
  return readShape(0)
}

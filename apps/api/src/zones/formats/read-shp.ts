import { Refused } from '@hetu/domain/refusal'
import { isInPolygon, ringArea } from '@hetu/domain/geometry/measure'
import type { Position } from '@hetu/domain/geometry/shape'
import { Buffer } from 'node:buffer'

type Reading = { geometry: unknown } | 'broken' | 'cut'

/**
 * The shapes of a `.shp`, in the order of its records; heights and measures are left out. Where the file ends before
 * its record or its heading says so, or loses its thread, the last reading is `cut`: what follows is unknown.
 */
export function readShp(bytes: Uint8Array, maxRows: number): Reading[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 100 || file.readInt32BE(0) !== 9994) {
    throw new Refused({ code: 'layer_unreadable', params: { format: 'Shapefile (.shp)' } })
  }
  const shapes: Reading[] = []
  let at = 100
  while (at + 12 <= file.length && shapes.length < maxRows) {
    const bytesLong = file.readInt32BE(at + 4) * 2
    const from = at + 8
    const end = from + bytesLong
    if (bytesLong < 4 || end > file.length) {
      shapes.push('cut')
      return shapes
    }
    shapes.push(readRecord(file.subarray(from, end)))
    at = end
  }
  const saidBytes = file.readInt32BE(24) * 2
  if (at + 12 > file.length && saidBytes > file.length) shapes.push('cut')
  return shapes
}

/** 1, 11, 21: points; 3, 13, 23: lines; 5, 15, 25: areas. */
function readRecord(record: Buffer): Reading {
  const kind = record.readInt32LE(0)
  if (kind === 0) return { geometry: null }
  if (![1, 3, 5].includes(kind % 10) || kind > 25) return 'broken'
  const positionAt = (at: number): Position => [record.readDoubleLE(at), record.readDoubleLE(at + 8)]
  if (kind % 10 === 1) {
    return record.length < 20 ? 'broken' : { geometry: { type: 'Point', coordinates: positionAt(4) } }
  }
  if (record.length < 44) return 'broken'
  const parts = record.readInt32LE(36)
  const points = record.readInt32LE(40)
  if (parts < 1 || points < 1 || 44 + parts * 4 + points * 16 > record.length) return 'broken'
  const starts = Array.from({ length: parts }, (_, i) => record.readInt32LE(44 + i * 4))
  const chains: Position[][] = []
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? points
    if (start < 0 || end < start || end > points) return 'broken'
    chains.push(Array.from({ length: end - start }, (_, j) => positionAt(44 + parts * 4 + (start + j) * 16)))
  }
  if (kind % 10 === 3) {
    return {
      geometry:
        chains.length === 1
          ? { type: 'LineString', coordinates: chains[0] }
          : { type: 'MultiLineString', coordinates: chains },
    }
  }
  return { geometry: areaOfRings(chains) }
}

const mostHoles = 1000

/** Clockwise rings are shells, the others holes of the shell around them: the order in the file says nothing. */
function areaOfRings(rings: Position[][]): unknown {
  if (rings.length > mostHoles) return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
  const shells = rings.filter((ring) => ringArea(ring) <= 0).map((ring) => [ring])
  for (const hole of rings.filter((ring) => ringArea(ring) > 0)) {
    const around = shells
      .filter(([shell]) => shell && hole.some((corner) => isInPolygon(corner, [shell])))
      .toSorted((a, b) => Math.abs(ringArea(a[0] ?? [])) - Math.abs(ringArea(b[0] ?? [])))[0]
    // Some programs turn every ring the same way; a lone one is an area however it is turned.
    if (around) around.push(hole)
    else shells.push([hole])
  }
  return shells.length === 1
    ? { type: 'Polygon', coordinates: shells[0] }
    : { type: 'MultiPolygon', coordinates: shells }
}

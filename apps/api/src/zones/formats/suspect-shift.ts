import type { ZoneLayer } from '@hetu/domain/zones/zone-layer'
import type { Position } from '@hetu/domain/geometry/shape'
import type { LayerShift, LayerSuspect } from '@hetu/domain/zones/zone-import'
import gcoord from 'gcoord'

type DegreeBox = readonly [number, number, number, number]

/** From a shifted map back to where things are; the shift of a place abroad is none. */
export function backFrom(shift: LayerShift): (position: Position) => Position {
  if (shift === 'swapped_axes') return ([lat, lon]) => [lon, lat]
  const system = shift === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
  return ([lon, lat]) => gcoord.transform<Position>([lon, lat], system, gcoord.WGS84)
}

const isIn = ([lon, lat]: Position, [west, south, east, north]: DegreeBox) =>
  lon >= west && lon <= east && lat >= south && lat <= north

const mostRows = 500

/**
 * Whether more rows would lie in the place if the file had been drawn on a shifted map, or with latitude first.
 * A suspicion only: the planner sees both on the map.
 */
export function suspectsOf(layer: ZoneLayer, placeBox: DegreeBox): LayerSuspect[] {
  const corners = layer.good.slice(0, mostRows).map((row) => firstCorner(row.geometry.coordinates))
  const count = (move: (position: Position) => Position) =>
    corners.filter((at) => isIn(move(at), placeBox)).length
  const asTheyStand = count((at) => at)
  const moves: [LayerSuspect, (position: Position) => Position][] = [
    ['gcj02', backFrom('gcj02')],
    ['bd09', backFrom('bd09')],
    ['swapped_axes', backFrom('swapped_axes')],
  ]
  return moves.filter(([, move]) => count(move) > asTheyStand).map(([suspect]) => suspect)
}

function firstCorner(coordinates: unknown): Position {
  let at = coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  return at as Position
}

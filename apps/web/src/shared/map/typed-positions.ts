import type { Projector } from '@hetu/domain/geometry/projection'
import type { Position } from '@hetu/domain/geometry/shape'

/** Everything a place has lies well within this many degrees of its middle. */
const nearDegrees = 0.5

export type TypedPositions = { positions: Position[] } | { line: number; problem: 'unreadable' | 'elsewhere' }

/**
 * Corners as somebody types or pastes them, one a line: longitude and latitude, or metres in the projected system of
 * the place. Surveys write north before east, maps the other way round; only one of the readings lies in the place.
 */
export function typedPositions(text: string, projector: Projector, middle: Position): TypedPositions {
  const isNear = ([lon, lat]: Position) =>
    Math.abs(lon - middle[0]) < nearDegrees && Math.abs(lat - middle[1]) < nearDegrees
  const positions: Position[] = []
  for (const [at, line] of text.split(/[\n;；]/u).entries()) {
    if (line.trim() === '') continue
    const numbers = line
      .normalize('NFKC')
      .trim()
      .split(/[\s,]+/u)
      .map(Number)
    const [first, second] = numbers
    if (
      numbers.length !== 2 ||
      first === undefined ||
      second === undefined ||
      !numbers.every(Number.isFinite)
    )
      return { line: at + 1, problem: 'unreadable' }
    const isMetres = Math.abs(first) > 180 || Math.abs(second) > 180
    const read = (pair: Position) => (isMetres ? projector.inverse(pair) : pair)
    const position = [read([first, second]), read([second, first])].find(isNear)
    if (!position) return { line: at + 1, problem: 'elsewhere' }
    positions.push(position)
  }
  return { positions }
}

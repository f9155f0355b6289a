import type { Polygon } from 'geojson'
import type { Element } from '@hetu/domain/proposals/draft-proposal'

/** Where the map shows a proposal: the middle of its elements, or of the place while it has none. */
export function centreOfElements(
  elements: readonly Pick<Element, 'geometry'>[],
  site: Polygon,
): [number, number] {
  const shapes =
    elements.length > 0 ? elements.map((element) => element.geometry.coordinates) : [site.coordinates]
  const positions = shapes.flat(6)
  const [lons, lats] = [positions.filter((_, i) => i % 2 === 0), positions.filter((_, i) => i % 2 === 1)]
  const middle = (values: number[]) =>
    (values.reduce((least, value) => Math.min(least, value), Infinity) +
      values.reduce((most, value) => Math.max(most, value), -Infinity)) /
    2
  return [middle(lons), middle(lats)]
}

import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { DrawingMode } from '@hetu/map/drawing'
import type { DrawnGeometry, DrawnShape } from '@hetu/map/edit-shape'
import { newUuid } from '../shared/new-uuid.ts'

/** What a planner draws elements with. */
export const composerModes: readonly DrawingMode[] = ['pan', 'point', 'line', 'area', 'rectangle', 'edit']

/** Elements as the drawing tool takes them; those of several parts are kept out of it. */
export const shapesOf = (elements: readonly Element[]): DrawnShape[] =>
  elements.flatMap(({ id, geometry }): DrawnShape[] =>
    geometry.type === 'MultiPolygon' ? [] : [{ id, geometry }],
  )

/** The elements with one more, of this shape. */
export const withDrawn = (
  elements: Element[],
  geometry: DrawnGeometry,
  onNew: (id: string) => void,
): Element[] => mergeDrawn(elements, [...shapesOf(elements), { id: newUuid(), geometry }], onNew)

/** Shapes drawn become elements; what was known of an element stays when its shape changes. */
export function mergeDrawn(elements: Element[], drawn: DrawnShape[], onNew: (id: string) => void): Element[] {
  const known = new Map(elements.map((element) => [element.id, element]))
  const kept = elements.filter((element) => element.geometry.type === 'MultiPolygon')
  const next = drawn.map((shape): Element => {
    const geometry = shape.geometry as Element['geometry']
    const before = known.get(shape.id)
    if (before) return { ...before, geometry }
    onNew(shape.id)
    return {
      id: shape.id,
      name: { zh: '', en: '' },
      geometry,
    }
  })
  return [...kept, ...next]
}

import { z } from 'zod'

/** The names under which the API's description has the shapes of what it answers. */
export const shapeNames = z.registry<{ id: string }>()
const shapes = new Map<string, z.ZodType>()

/** Gives the shape of an answer its name in the API's description. */
export function named<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  if (shapes.has(id)) throw new Error(`Two shapes of answers are called ${id}.`)
  shapes.set(id, shape)
  shapeNames.add(shape, { id })
  return shape
}

/** The shape with this name. @internal For the tests, which read references of the description. */
export const shapeNamed = (id: string): z.ZodType | undefined => shapes.get(id)

import type { RefusalCode, RefusalParams } from '../refusal.ts'
import type { Position } from './shape.ts'

/** Why a shape cannot be used, where in the input, and where on the map when that can be said. */
export interface ShapeProblem {
  code: RefusalCode
  params?: RefusalParams
  path?: (string | number)[]
  place?: Position
}

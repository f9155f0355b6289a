import type { Geometry } from 'geojson'
import type { FoundContribution } from './read-contributions.ts'

/** A public item as the index holds it. */
export interface LoadedContribution extends FoundContribution {
  /** Lines and areas of a proposal, drawn beside its symbol. */
  shapes?: readonly Geometry[]
}

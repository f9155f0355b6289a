import type { LocalText } from '../language.ts'
import type { Overlap } from '../geometry/overlap.ts'
import type { Planar } from '../geometry/planar.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'
import { isOfType } from './work.ts'
import type { Surroundings, Work, WorkType } from './work.ts'

/** What sets a rule: a zone version, or an object with its own distances. */
export interface RuleSource {
  zoneId: string | null
  zoneVersion: number | null
  objectId: string | null
  name: LocalText
  planar: Planar
  accuracyMetres: number
  /** Whether its rules are known to be law. */
  isLawKnown: boolean
  rules: Rule[]
}

export interface PlacedObject {
  object: HeritageObject
  planar: Planar
}

/** All a rule may look at: one work, one rule, and how the work lies in what set the rule. Metres throughout. */
export interface RuleContext<R extends Rule = Rule> {
  work: Work
  rule: R
  source: RuleSource
  workPlanar: Planar
  overlap: Overlap
  objects: PlacedObject[]
  surroundings: Surroundings
  toMetres: (position: [number, number]) => [number, number]
  /** Rights that some zone takes away where the work lies, and whether only a survey can tell. */
  removedRights: ReadonlyMap<string, RemovedRight>
}

export interface RemovedRight {
  by: RuleSource
  article: LocalText
  isDoubtful: boolean
}

const heightWorks: WorkType[] = ['new_build', 'extension', 'roof', 'repair', 'facility', 'structure']
const groundWorks: WorkType[] = [
  'new_build',
  'extension',
  'paving',
  'drainage',
  'excavation',
  'landscape',
  'facility',
  'relocation',
]

/** Whether the work can change how high something stands. */
export const touchesHeight = (work: Work): boolean =>
  isOfType(work, heightWorks) || work.heights !== undefined

/** Whether the work opens the ground, or may. */
export const opensGround = (work: Work): boolean =>
  work.digDepthMetres !== undefined
    ? work.digDepthMetres > 0
    : isOfType(work, groundWorks) && work.workType !== 'facility'

/** Whether the work opens, loads or seals the ground: paving does, though it may not be dug for. */
export const touchesGround = (work: Work): boolean =>
  (work.digDepthMetres ?? 0) > 0 || (isOfType(work, groundWorks) && work.workType !== 'facility')

/** Whether the work adds something that takes up land. */
export const takesUpLand = (work: Work): boolean =>
  isOfType(work, groundWorks) || work.workType === 'planting'

export const addsBuilding = (work: Work): boolean =>
  work.workType === 'new_build' || work.workType === 'extension'

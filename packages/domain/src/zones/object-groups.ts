import type { HeritageObject } from './heritage-object.ts'

type Kind = HeritageObject['kind']

/** Groups of heritage objects that are drawn as layers of their own; lanes are on the base map. */
export const objectGroups = {
  trees: ['old_tree'],
  wells: ['well'],
  lines: ['control_line'],
  buried: ['burial_area'],
  objects: [
    'relic',
    'historic_building',
    'character_building',
    'environment_element',
    'living_tradition',
    'view_corridor',
  ],
} as const satisfies Record<string, readonly Kind[]>
export type ObjectGroup = keyof typeof objectGroups

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal
export const objectGroupCodes = Object.keys(objectGroups) as ObjectGroup[]

/** The layer on which an object is drawn. */
export const groupOf = (kind: Kind): ObjectGroup | undefined =>
  objectGroupCodes.find((group) => (objectGroups[group] as readonly Kind[]).includes(kind))

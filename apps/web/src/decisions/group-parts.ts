import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { Parts } from '../shared/three-way.ts'

/** The table of answers taken apart into its groups. */
export const partsOfGroups = (groups: readonly OpinionGroup[]): Parts =>
  Object.fromEntries(groups.map((group) => [group.id, group]))

/** The table again; only `partsOfGroups` takes one apart. */
export const groupsOfParts = (parts: Parts): OpinionGroup[] => Object.values(parts) as OpinionGroup[]

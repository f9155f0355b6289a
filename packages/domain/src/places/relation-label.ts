import type { LocalText } from '../language.ts'
import { type Relation, relationNames } from '../people/role.ts'
import type { AreaKind } from './area.ts'

/**
 * What stands in public beside somebody's words: how they stand to the place and to which lane or cell. A courtyard
 * would tell where they live, so it is left out.
 */
export function relationLabel(relation: Relation, area: { kind: AreaKind; name: LocalText }): LocalText {
  const held = relationNames[relation]
  if (area.kind === 'place' || area.kind === 'courtyard') return held
  return { zh: `${area.name.zh}，${held.zh}`, en: `${held.en}, ${area.name.en}` }
}

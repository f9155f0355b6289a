import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import type { IdeaImportState } from './idea-import.ts'
import { ideaPolicy } from './idea-policy.ts'

/** A file of ideas as far as its way in and out goes; `chosenCount`: rows that would become ideas. */
export interface IdeasOnTheirWay {
  state: IdeaImportState
  isEncodingDoubtful: boolean
  chosenCount: number
}

/** What stands in the way of bringing the ideas of a file in. */
export function mayPublishIdeaImport(ideas: IdeasOnTheirWay, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['publish-idea-import'], actor)
  if (unfit) return unfit
  if (ideas.state !== 'previewed') return 'idea_import_not_waiting'
  if (ideas.isEncodingDoubtful) return 'layer_encoding_doubtful'
  return ideas.chosenCount === 0 ? 'idea_import_empty' : null
}

/** What stands in the way of taking them out again. */
export const mayUndoIdeaImport = (ideas: Pick<IdeasOnTheirWay, 'state'>, actor: Doer): RefusalCode | null =>
  roleRefusal(ideaPolicy['undo-idea-import'], actor) ??
  (ideas.state === 'published' ? null : 'idea_import_not_published')

interface Chosen {
  leaveOut: readonly number[]
  mask: readonly number[]
  confirm: readonly number[]
}

/** The rows that become ideas: not those left out, nor those held that nobody masked or confirmed. */
export function chosenRows<Row extends { index: number; personal: readonly unknown[] }>(
  rows: readonly Row[],
  { leaveOut, mask, confirm }: Chosen,
): Row[] {
  const [out, settled] = [new Set(leaveOut), new Set([...mask, ...confirm])]
  return rows.filter(
    ({ index, personal }) => !out.has(index) && (personal.length === 0 || settled.has(index)),
  )
}

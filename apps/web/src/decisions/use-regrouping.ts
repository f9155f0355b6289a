import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import type { CloseOut } from '@hetu/domain/decisions/close-out'
import { type InputProgress, inputProgress, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { useState } from 'react'
import { useDraft } from '../shared/draft.ts'
import { merged, type Picks } from '../shared/three-way.ts'
import type { WritingConflict } from '../shared/use-merging-draft.ts'
import { groupsOfParts, partsOfGroups } from './group-parts.ts'
import { useGroupOpinions } from './use-decision.ts'

export interface Regrouping {
  groups: readonly OpinionGroup[]
  /** A step that can be taken back until the table is saved. */
  change: (groups: OpinionGroup[]) => void
  undo: () => void
  redo: () => void
  mayUndo: boolean
  mayRedo: boolean
  /** Something is not saved yet. */
  isChanged: boolean
  /** Somebody else saved in the meantime: both tables, and what is chosen so far. */
  conflict: WritingConflict | null
  save: () => void
  isSaving: boolean
  error: Error | null
}

interface Steps {
  revision: number
  /** The table of that revision. */
  base: readonly OpinionGroup[]
  past: readonly OpinionGroup[][]
  present: OpinionGroup[]
  future: readonly OpinionGroup[][]
}

const startOf = ({ groupsRevision, groups }: OpenDecision): Steps => ({
  revision: groupsRevision,
  base: groups,
  past: [],
  present: groups,
  future: [],
})

/** What is kept on the device until it is saved. */
interface GroupsDraft {
  revision: number
  base: readonly OpinionGroup[]
  groups: OpinionGroup[] | null
  picks: Picks
  pickedAgainst: number | null
}

/** The table of answers while somebody works on it: steps forth and back, and one press that saves them all. */
export function useRegrouping(decision: OpenDecision, onSaved: () => void): Regrouping {
  const draft = useDraft<GroupsDraft>(`groups-${decision.id}`, 2, {
    revision: 0,
    base: [],
    groups: null,
    picks: {},
    pickedAgainst: null,
  })
  const [steps, setSteps] = useState((): Steps => {
    const { revision, base, groups } = draft.values
    return groups === null
      ? startOf(decision)
      : { revision, base, past: [[...base]], present: groups, future: [] }
  })
  const take = (next: Steps) => {
    setSteps(next)
    if (next.past.length > 0) draft.change({ revision: next.revision, base: next.base, groups: next.present })
    else draft.clear()
  }
  const { revision, base, past, present, future } = steps
  const saving = useGroupOpinions(decision.id)
  const isChanged = steps.past.length > 0
  const isOther = steps.revision !== decision.groupsRevision
  // What others saved is shown at once, unless something of one's own would be lost.
  if (isOther && !isChanged && !saving.isPending) setSteps(startOf(decision))
  const conflict = (): WritingConflict => {
    const writings = {
      base: partsOfGroups(base),
      mine: partsOfGroups(present),
      theirs: partsOfGroups(decision.groups),
    }
    const { picks, pickedAgainst } = draft.values
    const counting = pickedAgainst === decision.groupsRevision ? picks : {}
    return {
      writings,
      picks: counting,
      onPicks: (next) => draft.change({ picks: next, pickedAgainst: decision.groupsRevision }),
      onUse: () => {
        saving.reset()
        const { groups, groupsRevision } = decision
        const together = groupsOfParts(merged(writings, counting))
        take({ revision: groupsRevision, base: groups, past: [groups], present: together, future: [] })
      },
    }
  }
  return {
    groups: present,
    change: (groups) => take({ revision, base, past: [...past, present], present: groups, future: [] }),
    undo: () =>
      take({
        revision,
        base,
        past: past.slice(0, -1),
        present: past.at(-1) ?? present,
        future: past.length > 0 ? [present, ...future] : future,
      }),
    redo: () =>
      take({
        revision,
        base,
        past: future.length > 0 ? [...past, present] : past,
        present: future[0] ?? present,
        future: future.slice(1),
      }),
    mayUndo: isChanged,
    mayRedo: steps.future.length > 0,
    isChanged,
    conflict: isChanged && isOther && !saving.isPending ? conflict() : null,
    save: () =>
      saving.mutate(
        { revision, groups: present },
        {
          onSuccess: (saved) => {
            draft.clear()
            setSteps(({ present: kept }) => ({
              revision: saved.revision,
              base: kept,
              past: [],
              present: kept,
              future: [],
            }))
            onSaved()
          },
        },
      ),
    isSaving: saving.isPending,
    error: saving.error,
  }
}

/** How many inputs are open, grouped and answered in the table as it stands on the screen. */
export function countsIn(
  inputs: CloseOut['inputs'],
  groups: readonly OpinionGroup[],
): Record<InputProgress, number> {
  const counts = { open: 0, grouped: 0, answered: 0 }
  for (const input of inputs) counts[inputProgress(input, groups)] += 1
  return counts
}

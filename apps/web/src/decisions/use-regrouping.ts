import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import type { CloseOut } from '@hetu/domain/decisions/close-out'
import { type InputProgress, inputProgress, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { useState } from 'react'
import { useDraft } from '../shared/draft.ts'
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
  /** Somebody else saved in the meantime. */
  isOutdated: boolean
  save: () => void
  /** Gives up what is not saved and shows what the server has. */
  reload: () => void
  isSaving: boolean
  error: Error | null
}

interface Steps {
  revision: number
  past: readonly OpinionGroup[][]
  present: OpinionGroup[]
  future: readonly OpinionGroup[][]
}

const startOf = ({ groupsRevision, groups }: OpenDecision): Steps => ({
  revision: groupsRevision,
  past: [],
  present: groups,
  future: [],
})

/** What is kept on the device until it is saved. */
interface GroupsDraft {
  revision: number
  groups: OpinionGroup[] | null
}

/** The table of answers while somebody works on it: steps forth and back, and one press that saves them all. */
export function useRegrouping(decision: OpenDecision, onSaved: () => void): Regrouping {
  const draft = useDraft<GroupsDraft>(`groups-${decision.id}`, 1, { revision: 0, groups: null })
  const [steps, setSteps] = useState((): Steps => {
    const { revision, groups } = draft.values
    return groups === null
      ? startOf(decision)
      : { revision, past: [decision.groups], present: groups, future: [] }
  })
  const take = (next: Steps) => {
    setSteps(next)
    if (next.past.length > 0) draft.change({ revision: next.revision, groups: next.present })
    else draft.clear()
  }
  const { revision, past, present, future } = steps
  const saving = useGroupOpinions(decision.id)
  const isChanged = steps.past.length > 0
  const isOther = steps.revision !== decision.groupsRevision
  // What others saved is shown at once, unless something of one's own would be lost.
  if (isOther && !isChanged && !saving.isPending) setSteps(startOf(decision))
  return {
    groups: present,
    change: (groups) => take({ revision, past: [...past, present], present: groups, future: [] }),
    undo: () =>
      take({
        revision,
        past: past.slice(0, -1),
        present: past.at(-1) ?? present,
        future: past.length > 0 ? [present, ...future] : future,
      }),
    redo: () =>
      take({
        revision,
        past: future.length > 0 ? [...past, present] : past,
        present: future[0] ?? present,
        future: future.slice(1),
      }),
    mayUndo: isChanged,
    mayRedo: steps.future.length > 0,
    isChanged,
    isOutdated: isChanged && isOther && !saving.isPending,
    save: () =>
      saving.mutate(
        { revision, groups: present },
        {
          onSuccess: (saved) => {
            draft.clear()
            setSteps((now) => ({ revision: saved.revision, past: [], present: now.present, future: [] }))
            onSaved()
          },
        },
      ),
    reload: () => {
      saving.reset()
      take(startOf(decision))
    },
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

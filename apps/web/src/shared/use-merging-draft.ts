import { useEffect, useRef } from 'react'
import { useDraft } from './draft.ts'
import { merged, type Parts, type Picks, type TwoWritings, writtenByHand } from './three-way.ts'

/** What the server has of a form: its content, and the mark of the revision that a save has to name. */
interface Standing<Content, Mark> {
  content: Content
  mark: Mark
}

/** What is being written, and what it was begun from; both null until something is changed. */
interface MergingDraft<Content, Mark> {
  written: Content | null
  base: Standing<Content, Mark> | null
  picks: Picks
  /** The revision of the other that the choices were made against. */
  pickedAgainst: Mark | null
}

/** Two people wrote in one form: both writings, and what is chosen so far. */
export interface WritingConflict {
  writings: TwoWritings
  picks: Picks
  onPicks: (picks: Picks) => void
  onUse: () => void
}

interface Form<Content, Mark> {
  /** The name under which the draft is kept, and the version of what is kept. */
  form: string
  version: number
  standing: Standing<Content, Mark>
  partsOf: (content: Content) => Parts
  contentOf: (parts: Parts) => Content
}

/**
 * A form that several people may write in: what the server has until something is changed, then a draft kept on this
 * device with what it was begun from. Tells when somebody else saved meanwhile, and puts both writings together.
 */
export function useMergingDraft<Content, Mark>(options: Form<Content, Mark>) {
  const { form, version, standing, partsOf, contentOf } = options
  const nothing: MergingDraft<Content, Mark> = { written: null, base: null, picks: {}, pickedAgainst: null }
  const draft = useDraft(form, version, nothing)
  const { written, base, picks, pickedAgainst } = draft.values
  const content = written ?? standing.content
  const latest = useRef(written)
  useEffect(() => {
    latest.current = written
  })

  const conflict = (): WritingConflict | null => {
    if (base === null || isSame(base.mark, standing.mark)) return null
    const [of, mine, theirs] = [base.content, content, standing.content].map(partsOf)
    const writings = { base: of ?? {}, mine: mine ?? {}, theirs: theirs ?? {} }
    const counting = isSame(pickedAgainst, standing.mark) ? picks : writtenByHand(picks)
    return {
      writings,
      picks: counting,
      onPicks: (next) => draft.change({ picks: next, pickedAgainst: standing.mark }),
      onUse: () =>
        draft.change({
          written: contentOf(merged(writings, counting)),
          base: standing,
          picks: {},
          pickedAgainst: null,
        }),
    }
  }

  return {
    content,
    isDirty: written !== null,
    isRestored: draft.isRestored,
    /** Whether this device has what was written. */
    keeping: draft.keeping,
    /** The revision that the next save was begun from. */
    begunFrom: (base ?? standing).mark,
    conflict: conflict(),
    change: (next: Content) => draft.change({ written: next, base: base ?? standing }),
    /** After a save: what was written while it was on its way stays a draft, begun from what was saved. */
    saved: (mark: Mark) => {
      if (latest.current === null || isSame(latest.current, content)) draft.clear()
      else draft.change({ base: { content, mark }, picks: {}, pickedAgainst: null })
    },
    /** To give the draft up. */
    clear: draft.clear,
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useDraft } from '../shared/draft.ts'
import { type ComposedVersion, composedFrom } from './composed-version.ts'

/** What is being written, beside what the server had when the writing began. */
interface ComposerDraft extends ComposedVersion {
  isDirty: boolean
  basis: string
}

/**
 * The version under the planner's hands: what the server has until something is changed, then a draft kept on
 * this device. Tells when somebody changed the version on the server after the draft was begun.
 */
export function useComposerDraft(proposal: Proposal) {
  const { reference, shown } = proposal
  const saved = composedFrom(shown)
  const fingerprint = JSON.stringify(saved)
  const draft = useDraft<ComposerDraft>(`compose-${reference}-${shown.version}`, 1, {
    ...saved,
    isDirty: false,
    basis: '',
  })
  const { isDirty, basis, ...written } = draft.values
  return {
    composed: isDirty ? written : saved,
    isDirty,
    isRestored: draft.isRestored,
    isOutdated: isDirty && basis !== fingerprint,
    change: (patch: Partial<ComposedVersion>) =>
      draft.change(isDirty ? patch : { ...saved, ...patch, isDirty: true, basis: fingerprint }),
    /** After saving, or to give the draft up. */
    clear: draft.clear,
    /** The writer has seen the other change and goes on with theirs. */
    keepMine: () => draft.change({ basis: fingerprint }),
  }
}

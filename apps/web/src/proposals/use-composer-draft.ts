import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useMergingDraft } from '../shared/use-merging-draft.ts'
import { partsOfVersion, versionOfParts } from './composed-parts.ts'
import { composedFrom } from './composed-version.ts'

/** The version under the planner's hands. What was begun on an earlier version is put together with the newest. */
export function useComposerDraft({ reference, shown }: Proposal) {
  const { version, revision } = shown
  return useMergingDraft({
    form: `compose-${reference}`,
    version: 2,
    standing: { content: composedFrom(shown), mark: { version, revision } },
    partsOf: partsOfVersion,
    contentOf: versionOfParts,
  })
}

import type { Annotation } from '@hetu/domain/reviews/annotation'
import { markLabels } from '@hetu/domain/reviews/mark-labels'
import { useMemo } from 'react'
import { useProposalReviews } from './use-review.ts'

/** Marks that everybody may read on one version of a proposal, and what each is called on the page. */
export function useReleasedMarks(
  reference: string,
  version: number,
): { marks: Annotation[]; labels: Map<string, string> } {
  const { data } = useProposalReviews(reference)
  return useMemo(() => {
    const released = data?.released ?? []
    return {
      marks: released
        .filter((review) => review.version === version)
        .flatMap(({ annotations }) => annotations),
      labels: markLabels(released),
    }
  }, [data, version])
}

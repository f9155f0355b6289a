/**
 * Where the order is broken today, by file and what it names, with the way out. The list may only shrink: the
 * check fails for what is not on it, and for what is on it and true no more.
 */
export const allowedObjections: { file: string; names: string[]; reason: string }[] = [
  {
    file: 'apps/api/src/threads/flags-with-writers.ts',
    names: ['idea'],
    reason: 'that a report is never public belongs to ideas',
  },
  {
    file: 'apps/api/src/ideas/read-answers.ts',
    names: ['proposal', 'proposal_idea'],
    reason: 'which proposal took an idea up is a read of proposals',
  },
  {
    file: 'apps/api/src/ideas/visible-ideas.ts',
    names: ['proposal', 'proposal_stage', 'proposal_idea', 'opinion', 'opinion_group', 'decision'],
    reason: 'what later features say of an idea is added by the builder that stands above them',
  },
  {
    file: 'apps/api/src/ideas/known-proposal.ts',
    names: ['packages/domain/src/proposals/stage'],
    reason: 'which proposals are known decides what an idea may tell of its link',
  },
]

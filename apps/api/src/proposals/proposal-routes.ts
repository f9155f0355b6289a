import { post, put } from '../server/route.ts'
import { advanceStage } from './advance-stage.ts'
import { attachPaper } from './attach-paper.ts'
import { checkElements } from './check-elements.ts'
import { draftProposal } from './draft-proposal.ts'
import { editProposal } from './edit-proposal.ts'
import { extendNotice } from './extend-notice.ts'
import { hearingRoutes } from './hearing-routes.ts'
import { linkIdea } from './link-idea.ts'
import { listNearbyIdeas } from './list-nearby-ideas.ts'
import { listProposals } from './list-proposals.ts'
import { publishNotice } from './publish-notice.ts'
import { publishVersion } from './publish-version.ts'
import { readDifference } from './read-difference.ts'
import { readIdeaImportUndo } from './read-idea-import-undo.ts'
import { readPaper } from './read-paper.ts'
import { readProposal } from './read-proposal.ts'
import { recheckVersion } from './recheck-version.ts'
import { startVersion } from './start-version.ts'
import { touchedProposals } from './touched-proposals.ts'
import { undoIdeaImport } from './undo-idea-import.ts'
import { unlinkIdea } from './unlink-idea.ts'

export const proposalRoutes = [
  listProposals,
  post('/proposals', draftProposal),
  checkElements,
  readProposal,
  readDifference,
  recheckVersion,
  touchedProposals,
  readPaper,
  put('/proposals/:reference', editProposal),
  post('/proposals/:reference/ideas', linkIdea),
  listNearbyIdeas,
  post('/proposals/:reference/ideas/:ideaReference/leave', unlinkIdea),
  post('/proposals/:reference/notice', publishNotice),
  post('/proposals/:reference/notice/extend', extendNotice),
  post('/proposals/:reference/versions', startVersion),
  post('/proposals/:reference/publish-version', publishVersion),
  post('/proposals/:reference/stage', advanceStage),
  readIdeaImportUndo,
  post('/idea-imports/:importId/withdrawal', undoIdeaImport),
  ...hearingRoutes,
  post('/proposals/:reference/papers', attachPaper),
] as const

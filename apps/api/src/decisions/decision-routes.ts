import { post, put } from '../server/route.ts'
import { draftDecision } from './draft-decision.ts'
import { editDecision } from './edit-decision.ts'
import { groupOpinions } from './group-opinions.ts'
import { listCommentOutcomes } from './list-comment-outcomes.ts'
import { listDecisions } from './list-decisions.ts'
import { listMyVotes } from './list-my-votes.ts'
import { listMyWords } from './list-my-words.ts'
import { listOpenDecisions } from './list-open-decisions.ts'
import { previewDecision } from './preview-decision.ts'
import { publishDecision } from './publish-decision.ts'
import { readCloseOut } from './read-close-out.ts'
import { readDecision } from './read-decision.ts'
import { readDecisionDocument } from './read-decision-document.ts'
import { readIdeaOutcome } from './read-idea-outcome.ts'
import { returnDecision } from './return-decision.ts'
import { submitDecision } from './submit-decision.ts'

export const decisionRoutes = [
  readCloseOut,
  post('/proposals/:proposal/decision', draftDecision),
  listOpenDecisions,
  put('/open-decisions/:decisionId', editDecision),
  put('/open-decisions/:decisionId/groups', groupOpinions),
  previewDecision,
  post('/open-decisions/:decisionId/submission', submitDecision),
  post('/open-decisions/:decisionId/return', returnDecision),
  post('/open-decisions/:decisionId/publication', publishDecision),
  listDecisions,
  readDecision,
  readDecisionDocument,
  readIdeaOutcome,
  listMyWords,
  listMyVotes,
  listCommentOutcomes,
] as const

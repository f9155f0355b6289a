import { sql } from '@hetu/db/sql'
import { unseenStages } from '@hetu/domain/proposals/stage'

/**
 * That everybody may know of a proposal (the domain's `isPublicStage`): a condition on its row, under this name. It
 * stands with ideas, the first that ask: an idea tells which known proposals took it up.
 */
export const isKnownProposal = (proposal = 'proposal') =>
  sql<boolean>`(${sql.ref(`${proposal}.stage`)} <> all(${[...unseenStages]}::text[]))`

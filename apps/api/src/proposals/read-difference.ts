import { differencesBetween } from '@hetu/domain/proposals/material-change'
import { type VersionDifference, VersionDifferences } from '@hetu/domain/proposals/version-difference'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { findVisibleProposal } from './find-proposal.ts'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { readVisible } from './read-proposal.ts'

const version = z.coerce.number().int().positive()

/** What differs between two versions that the reader may see. */
export const readDifference = defineRead({
  name: 'read-difference',
  path: '/proposals/:reference/difference',
  summary: 'What differs between two versions',
  readers: ['visitor'],
  query: z.object({ reference: ProposalReference, from: version, to: version }),
  answer: VersionDifferences,
  async run({ db, place, actor }, { reference, from, to }): Promise<VersionDifference[]> {
    const found = await findVisibleProposal(db, place.id, actor, reference)
    const before = await readVisible(db, place, actor, found, from)
    return differencesBetween(before, await readVisible(db, place, actor, found, to))
  },
})

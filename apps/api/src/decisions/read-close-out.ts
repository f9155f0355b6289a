import type { Database } from '@hetu/db/database'
import type {
  CloseOut,
  DecisionInput,
  OpenDecision,
  OpenDecisionLine,
} from '@hetu/domain/decisions/close-out'
import { decisionFigures } from '@hetu/domain/decisions/decision-figures'
import { inputProgress, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { groupSuggestions } from '@hetu/domain/decisions/group-suggestions'
import { mayPublishDecision } from '@hetu/domain/decisions/may-publish-decision'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import type { PublicPerson } from '@hetu/domain/threads/comment'
import { Refused } from '@hetu/domain/refusal'
import { publicPersons } from '../people/public-person.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { readDecisionCase } from './decision-case.ts'
import { type DecisionRow, requireDesk } from './find-decision.ts'
import { readGroups } from './read-groups.ts'
import { type ProposalInputs, readInputs } from './read-inputs.ts'

type Db = Database['kysely']

/** Everything said on a proposal with how far its answer has come, for whoever writes or checks the decision. */
export async function readCloseOut(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  reference: string,
  now: Date,
): Promise<CloseOut> {
  requireDesk(actor)
  const proposal = await db
    .selectFrom('proposal')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!proposal) throw new Refused({ code: 'not_found' })
  const decisions = await db
    .selectFrom('decision')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .orderBy('drafted_at', 'desc')
    .execute()
  const open = decisions.find((decision) => decision.state !== 'published')
  const version = open?.version ?? proposal.published_version ?? proposal.current_version
  const said = await readInputs(db, place.id, { id: proposal.id, reference, threadId: proposal.thread_id })
  // Without a draft, what the last published one answered counts as answered.
  const shown = open ?? decisions.find((decision) => decision.state === 'published')
  const groups = shown ? await readGroups(db, place.id, shown.id, said.inputs) : []
  const inputs = said.inputs.map((input): DecisionInput => ({
    ...input,
    progress: inputProgress(input, groups),
  }))
  const counted = open ?? { proposal_id: proposal.id, version, content: {}, supersedes: null }
  const elements = await db
    .selectFrom('element')
    .select(['id', 'work'])
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
  return {
    proposal: {
      id: proposal.id,
      reference,
      title: proposal.title as LocalText,
      version,
      stage: proposal.stage,
    },
    decision: open ? await openDecision(db, place.id, open, groups) : null,
    publishedNumber: decisions.find((decision) => decision.state === 'published')?.number ?? null,
    inputs,
    counts: countProgress(inputs),
    suggestions: groupSuggestions(suggestible(inputs)),
    blockers: mayPublishDecision(await readDecisionCase(db, place, counted, said, groups, now)),
    figures: figuresOf(said, groups),
    elements: elements.map((row) => ({ id: row.id, title: (row.work as { name?: LocalText }).name ?? null })),
  }
}

const countProgress = (inputs: readonly DecisionInput[]): CloseOut['counts'] => {
  const counts = { open: 0, grouped: 0, answered: 0 }
  for (const { progress } of inputs) counts[progress] += 1
  return counts
}

const suggestible = (inputs: readonly DecisionInput[]) =>
  inputs
    .filter((input) => input.progress === 'open')
    .map((input) => ({
      kind: input.kind,
      id: input.id,
      title: input.title.zh,
      words: input.words.zh,
      elementId: input.elementId,
      parentKey: null,
    }))

const figuresOf = (said: ProposalInputs, groups: readonly OpinionGroup[]) =>
  decisionFigures(said.voices, groups, new Set([...said.supportersOf.values()].flat()).size)

async function openDecision(
  db: Db,
  placeId: string,
  row: DecisionRow,
  groups: OpinionGroup[],
): Promise<OpenDecision> {
  const people = await publicPersons(db, placeId, [row.drafted_by])
  return {
    id: row.id,
    state: row.state as OpenDecision['state'],
    outcome: row.outcome as OpenDecision['outcome'],
    version: row.version,
    content: row.content as OpenDecision['content'],
    contentRevision: row.content_revision,
    groupsRevision: row.groups_revision,
    groups,
    draftedBy: people.get(row.drafted_by) as PublicPerson,
    draftedAt: row.drafted_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    returnedReason: row.returned_reason as LocalText | null,
  }
}

/** Decisions being written or waiting for approval, those that wait longest first. */
export async function listOpenDecisions(
  db: Db,
  place: PlaceContext,
  actor: Actor,
): Promise<OpenDecisionLine[]> {
  requireDesk(actor)
  const rows = await db
    .selectFrom('decision')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'decision.place_id')
        .onRef('proposal.id', '=', 'decision.proposal_id'),
    )
    .select([
      'decision.id',
      'decision.version',
      'decision.state',
      'decision.outcome',
      'decision.drafted_by',
      'decision.drafted_at',
      'decision.submitted_at',
      'proposal.reference',
      'proposal.title',
    ])
    .where('decision.place_id', '=', place.id)
    .where('decision.state', '<>', 'published')
    .orderBy('decision.drafted_at')
    .execute()
  const people = await publicPersons(
    db,
    place.id,
    rows.map((row) => row.drafted_by),
  )
  return rows.map((row) => ({
    id: row.id,
    proposal: { reference: row.reference, title: row.title as LocalText },
    version: row.version,
    state: row.state as OpenDecisionLine['state'],
    outcome: row.outcome as OpenDecisionLine['outcome'],
    draftedBy: people.get(row.drafted_by) as PublicPerson,
    draftedAt: row.drafted_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
  }))
}

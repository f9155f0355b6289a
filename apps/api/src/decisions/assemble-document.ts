import type { Database } from '@hetu/db/database'
import { asGeoJson } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { DecisionContent } from '@hetu/domain/decisions/decision'
import { decisionFigures, personsIn } from '@hetu/domain/decisions/decision-figures'
import type { DecisionDocument, DocumentReview } from '@hetu/domain/decisions/decision-document'
import { inputKey, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { LocalText } from '@hetu/domain/language'
import type { Finding } from '@hetu/domain/zones/finding'
import { publicPersons } from '../places/public-person.ts'
import { publicInterest } from '../reviews/review-answers.ts'
import type { PlaceContext } from '../server/place-context.ts'
import type { DecisionRow } from './find-decision.ts'
import type { ProposalInputs } from './read-inputs.ts'

type Db = Database['kysely'] | Tx

/** Puts together what a decision says, from its text, its table, the reviews and the counts; the content must be whole. */
export async function assembleDocument(
  db: Db,
  place: PlaceContext,
  decision: DecisionRow,
  given: {
    number: string
    at: Date
    approvedBy: string
    said: ProposalInputs
    groups: readonly OpinionGroup[]
  },
): Promise<DecisionDocument> {
  const { said, groups } = given
  const proposal = await db
    .selectFrom('proposal')
    .select('reference')
    .where('place_id', '=', place.id)
    .where('id', '=', decision.proposal_id)
    .executeTakeFirstOrThrow()
  const versions = await db
    .selectFrom('proposal_version')
    .select(['version', 'title', 'content_hash', 'frozen_at', 'findings'])
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', decision.proposal_id)
    .orderBy('version')
    .execute()
  const decided = versions.find(({ version }) => version === decision.version)
  const superseded = decision.supersedes
    ? await db
        .selectFrom('decision')
        .select('number')
        .where('place_id', '=', place.id)
        .where('id', '=', decision.supersedes)
        .executeTakeFirst()
    : undefined
  const people = await publicPersons(db, place.id, [decision.drafted_by, given.approvedBy])
  const named = (id: string) => people.get(id)?.chosenName as LocalText
  const findings = decided?.findings ?? []
  return {
    schema: 'hetu-decision-1',
    number: given.number,
    place: { slug: place.slug, name: place.name, city: place.city },
    outcome: decision.outcome,
    publishedAt: given.at.toISOString(),
    proposal: {
      reference: proposal.reference,
      version: decision.version,
      title: decided?.title as LocalText,
      contentHash: decided?.content_hash ?? null,
    },
    draftedBy: named(decision.drafted_by),
    approvedBy: named(given.approvedBy),
    supersedes: superseded?.number ?? null,
    content: DecisionContent.parse(decision.content),
    elements: await documentElements(db, place.id, decision),
    zones: zonesOf(findings),
    findings: countResults(findings),
    groups: documentGroups(groups, said),
    figures: decisionFigures(said.voices, groups, new Set([...said.supportersOf.values()].flat()).size),
    reviews: await documentReviews(db, place.id, decision.proposal_id),
    map: place.basemap,
    versions: versions.map((row) => ({
      version: row.version,
      publishedAt: row.frozen_at?.toISOString() ?? null,
    })),
  }
}

async function documentElements(
  db: Db,
  placeId: string,
  decision: DecisionRow,
): Promise<DecisionDocument['elements']> {
  const rows = await db
    .selectFrom('element')
    .select(['id', 'work', asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', decision.proposal_id)
    .where('version', '=', decision.version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.work.name ?? null,
    geometry: row.geometry as DecisionDocument['elements'][number]['geometry'],
  }))
}

function documentGroups(groups: readonly OpinionGroup[], said: ProposalInputs): DecisionDocument['groups'] {
  const inputs = new Map(said.inputs.map((input) => [inputKey(input), input]))
  const voices = new Map(said.voices.map((voice) => [inputKey(voice), voice]))
  return groups.map((group) => ({
    ...group,
    inputs: group.inputs.flatMap((member) => {
      const input = inputs.get(inputKey(member))
      return input ? [{ ...member, label: input.label, title: input.title, language: input.language }] : []
    }),
    persons: personsIn(group.inputs, voices).size,
    supporters: new Set(group.inputs.flatMap((member) => said.supportersOf.get(inputKey(member)) ?? [])).size,
    expertMarks: group.inputs.filter(({ kind }) => kind === 'annotation').length,
  }))
}

function zonesOf(findings: readonly Finding[]): DecisionDocument['zones'] {
  const zones = new Map<string, number | null>()
  for (const { zoneId, zoneVersion } of findings) if (zoneId !== null) zones.set(zoneId, zoneVersion)
  return [...zones].map(([zoneId, version]) => ({ zoneId, version }))
}

function countResults(findings: readonly Finding[]): DecisionDocument['findings'] {
  const counts = new Map<string, number>()
  for (const { result } of findings) counts.set(result, (counts.get(result) ?? 0) + 1)
  return [...counts].map(([result, count]) => ({ result, count }))
}

async function documentReviews(db: Db, placeId: string, proposalId: string): Promise<DocumentReview[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where((at) => at.or([at('released_at', 'is not', null), at('recused_at', 'is not', null)]))
    .orderBy('invited_at')
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.expert_id),
  )
  return rows.map((row) => ({
    discipline: row.discipline,
    expert: people.get(row.expert_id)?.chosenName as LocalText,
    version: row.version,
    verdict: row.verdict,
    summary: row.summary,
    dissent: row.dissent,
    signedAt: row.signed_at?.toISOString() ?? null,
    interest: publicInterest(row),
  }))
}

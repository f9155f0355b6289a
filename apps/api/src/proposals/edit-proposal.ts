import type { LocalText } from '@hetu/domain/language'
import { geometry, json } from '@hetu/db/sql'
import { EditProposal, VersionReceipt } from '@hetu/domain/proposals/draft-proposal'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import type { ProposalVersion } from '@hetu/domain/proposals/proposal-version'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { defineCasework } from './casework.ts'
import { centreOfElements } from './centre-of-elements.ts'
import { findProposalToChange } from './find-proposal.ts'
import { readVersion } from './read-version.ts'
import { writeElements } from './write-elements.ts'
import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'

/**
 * A planner changes text and elements of a version that is not frozen. Whoever was faster is never overwritten: the
 * slower one is refused and given the other's words.
 */
export const editProposal = defineCasework({
  name: 'edit-proposal',
  summary: 'Change text or elements of an unfrozen version.',
  input: EditProposal,
  isCreating: false,
  answer: VersionReceipt,
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const version = proposal.current_version
    const before = await readVersion(tx, place.id, proposal.id, version)
    refuseIf(mayEditProposal({ isFrozen: before.frozenAt !== null }, act.actor))
    refuseOtherBase(before, input)
    const revision = before.revision + 1
    await tx
      .updateTable('proposal_version')
      .set({
        revision,
        title: json(input.title ?? before.title),
        summary: json(input.summary ?? before.summary),
        body: json(input.body ?? before.body),
        cost_bearer: orNull(input.costBearer === undefined ? before.costBearer : input.costBearer),
        change_note: orNull(input.changeNote === undefined ? before.changeNote : input.changeNote),
      })
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', version)
      .execute()
    const of = { placeId: place.id, proposalId: proposal.id, version }
    if (input.elements) await writeElements(tx, of, input.elements)
    // What the public sees of a later draft is the published version, in lists and on the map too.
    if (proposal.published_version === null) {
      await tx
        .updateTable('proposal')
        .set({
          title: json(input.title ?? before.title),
          position: geometry({
            type: 'Point',
            coordinates: centreOfElements(input.elements ?? before.elements, place.site),
          }),
          changed_at: act.now,
        })
        .where('place_id', '=', place.id)
        .where('id', '=', proposal.id)
        .execute()
    }
    const { title, summary, body, costBearer, elements } = before
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: isPublicStage(proposal.stage) && proposal.published_version === null,
      before: { version, revision: before.revision, title, summary, body, costBearer, elements },
      after: { ...input, version, revision },
    })
    return { reference: proposal.reference, version, revision }
  },
})

/** Refuses who began from another version or revision, with the words that stand there now. */
function refuseOtherBase(now: ProposalVersion, base: { version: number; revision: number }): void {
  if (base.version === now.version && base.revision === now.revision) return
  const { version, revision, title, summary, body, costBearer, changeNote } = now
  const words = { title, summary, body, ...(costBearer && { costBearer }), ...(changeNote && { changeNote }) }
  throw new Refused({ code: 'revision_conflict', params: { current: revision, version, ...words } })
}

const orNull = (value: LocalText | null) => (value === null ? null : json(value))

import { mayAttachPaper } from '@hetu/domain/proposals/may-edit-proposal'
import { json } from '@hetu/db/sql'
import { AttachPaper } from '@hetu/domain/proposals/paper'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { preparePaper } from './prepare-paper.ts'
import { readVersion } from './read-version.ts'

/** A planner adds a drawing or document to a version that is not frozen. PNG, JPEG, WebP or PDF up to 8 MB. */
export const attachPaper = defineCasework({
  name: 'attach-paper',
  summary: 'Add a drawing or document to an unfrozen version.',
  input: AttachPaper,
  isCreating: true,
  answer: z.object({
    id: z.uuid(),
    code: z.string(),
    version: z.int(),
    mediaType: z.enum(['image/webp', 'application/pdf']),
    width: z.int().nullable(),
    height: z.int().nullable(),
  }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const version = proposal.current_version
    const { frozenAt } = await readVersion(tx, place.id, proposal.id, version)
    refuseIf(mayAttachPaper({ isFrozen: frozenAt !== null }, act.actor))
    // Experts and residents speak of a sheet by its code, so it must name one sheet only.
    const namesake = await tx
      .selectFrom('paper')
      .select('id')
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', version)
      .where('code', '=', input.code)
      .executeTakeFirst()
    if (namesake)
      throw new Refused({ code: 'paper_code_taken', params: { code: input.code }, path: ['code'] })
    const paper = await preparePaper(Buffer.from(input.base64, 'base64'))
    const id = newId()
    const key = `papers/${id}.${paper.extension}`
    await act.services.files.put(key, paper.bytes)
    await tx
      .insertInto('paper')
      .values({
        place_id: place.id,
        id,
        proposal_id: proposal.id,
        version,
        code: input.code,
        title: json(input.title),
        file_key: key,
        media_type: paper.mediaType,
        width: paper.width,
        height: paper.height,
        byte_count: paper.bytes.length,
        attached_by: act.personId,
        created_at: act.now,
      })
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: false,
      after: { paperId: id, code: input.code },
    })
    return {
      id,
      code: input.code,
      version,
      mediaType: paper.mediaType,
      width: paper.width,
      height: paper.height,
    }
  },
})

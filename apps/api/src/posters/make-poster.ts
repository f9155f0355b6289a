import type { Tx } from '@hetu/db/transaction'
import { OfPoster, PosterReceipt } from '@hetu/domain/posters/poster'
import { drawPosterCode } from '@hetu/domain/posters/poster-code'
import { randomInt } from 'node:crypto'
import { defineVerb } from '../server/verb.ts'
import { findPosterSubject } from './poster-subject.ts'

/** Staff make a poster for what everybody may see. One thing has one code: whoever makes another gets the same. */
export const makePoster = defineVerb({
  name: 'make-poster',
  summary: 'Make a poster with a code of its own for a lane, courtyard, idea or proposal.',
  input: OfPoster,
  isCreating: true,
  answer: PosterReceipt,
  async run(act, input) {
    const { tx, place } = act
    const { subject } = await findPosterSubject(tx, place, input)
    const of = { place_id: place.id, subject_kind: input.kind, subject }
    const known = () =>
      tx
        .selectFrom('poster')
        .select('code')
        .where('place_id', '=', of.place_id)
        .where('subject_kind', '=', of.subject_kind)
        .where('subject', '=', of.subject)
        .executeTakeFirst()
    let code = (await known())?.code
    if (code === undefined) {
      const drawn = await freshCode(tx)
      const made = await tx
        .insertInto('poster')
        .values({ ...of, code: drawn, made_by: act.personId, made_at: act.now })
        .onConflict((conflict) => conflict.columns(['place_id', 'subject_kind', 'subject']).doNothing())
        .returning('code')
        .executeTakeFirst()
      // Somebody else made it at the same moment: theirs holds.
      code = made?.code ?? (await known())?.code ?? drawn
    }
    await act.record({
      subjectKind: 'poster',
      subjectId: code,
      isPublic: false,
      after: { kind: input.kind, subject },
    })
    return { code }
  },
})

/** A code that no poster of this deployment ever had. */
async function freshCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = drawPosterCode((below) => randomInt(below))
    const given = await tx
      .insertInto('poster_code')
      .values({ code })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('code')
      .executeTakeFirst()
    if (given) return code
  }
}

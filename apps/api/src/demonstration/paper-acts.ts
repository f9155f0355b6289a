import { attachPaper } from '../proposals/attach-paper.ts'
import type { TimedAct } from './loading.ts'
import type { Seed } from './seed.ts'

/** The drawings that experts mark, attached to the version they belong to while it is still a draft. */
export function paperActs(seed: Seed): TimedAct[] {
  const drawings = seed.reviews.flatMap((review) =>
    review.marks.flatMap(({ target }) =>
      target.kind === 'drawing' ? [{ proposal: review.proposal, ...target }] : [],
    ),
  )
  return drawings.map((drawing): TimedAct => {
    const proposal = seed.proposals.find(({ key }) => key === drawing.proposal)
    const at = new Date(Date.parse(proposal?.stages[0]?.from ?? seed.now) + 1_800_000).toISOString()
    return {
      at,
      run: async (loading) => {
        // Kept as pixels beside their SVG: a machine without Chinese letters would draw boxes.
        const png = await seed.drawing(drawing.file)
        const input = {
          reference: drawing.proposal,
          code: drawing.drawing,
          title: drawing.title,
          base64: png.toString('base64'),
        }
        const { id } = await loading.as(proposal?.author ?? 'su-ning', attachPaper, input, at)
        loading.ids.set(drawing.drawing, id)
      },
    }
  })
}

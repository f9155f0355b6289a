import { z } from 'zod'
import { named } from '../named.ts'
import { Board } from './board.ts'

/** An idea that waits longer than promised, and why as far as anybody said. */
export const OverdueIdea = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  dueOn: z.string(),
  /** Days since the promise was over. */
  daysLate: z.int(),
  /** Proposals that took it up, whose decision answers it; none where nobody gave a reason. */
  waitsFor: z.array(z.string()),
})

/** The board with those who wait longest, by name. */
export const BoardRead = named('BoardRead', z.object({ board: Board, overdue: z.array(OverdueIdea) }))
export type BoardRead = z.infer<typeof BoardRead>

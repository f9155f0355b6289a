import { z } from 'zod'
import { Channel } from '../channel.ts'
import { IdeaKind } from '../ideas/idea.ts'
import { named } from '../named.ts'
import { VerdictBlock } from './verdict-block.ts'

/** An idea as far as the promise of an answer goes; days of the place, `2026-05-20`. */
export const BoardIdea = z.object({
  reference: z.string(),
  kind: IdeaKind,
  channel: Channel,
  saidOn: z.string(),
  /** The last day of the promise. */
  dueOn: z.string(),
  /** The day of its first official answer, direct or in a decision; null while there is none. */
  answeredOn: z.string().nullable(),
})
export type BoardIdea = z.infer<typeof BoardIdea>

/** Whose verdicts a block counts: of everybody, of one kind of idea, or of one channel. */
export const verdictCuts = ['all', 'kind', 'channel'] as const

/** A block of verdicts under its name; `round` 1 after an answer or decision, 2 ninety days later. */
export const NamedBlock = z.object({
  cut: z.enum(verdictCuts),
  name: z.string(),
  round: z.int(),
  ...VerdictBlock.shape,
})
export type NamedBlock = z.infer<typeof NamedBlock>

/** Everything that the board is counted from, without a word or a person: whoever wants counts it again. */
export const BoardData = named(
  'BoardData',
  z.object({
    place: z.string(),
    /** The calendar day of the place on which it was read. */
    day: z.string(),
    promisedDays: z.int(),
    ideas: z.array(BoardIdea),
    verdicts: z.array(NamedBlock),
  }),
)
export type BoardData = z.infer<typeof BoardData>

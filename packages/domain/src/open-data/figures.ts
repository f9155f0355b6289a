import { z } from 'zod'
import { Channel } from '../channel.ts'
import { PublicStatus } from '../ideas/idea.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** A number with what it is a share of; a share without its denominator is never shown. */
export const Share = z.object({ count: z.int(), of: z.int() })
export type Share = z.infer<typeof Share>

/** How the place deals with what was said, recomputable from the open data. */
export const Figures = named(
  'Figures',
  z.object({
    /** Everything public that asks for an answer, and how much of it has one with a reason. */
    answered: Share,
    /** Of the answered: within the promised days. */
    inTime: Share,
    promisedDays: z.int(),
    /** Days from an idea to its first official answer; null while nothing is answered. */
    daysToAnswer: z.object({ median: z.number(), p90: z.number() }).nullable(),
    /** How many wait longer than promised, and of them those that wait longest, in that order. */
    overdueCount: z.int(),
    overdue: z.array(
      z.object({ reference: z.string(), title: z.string(), language: z.string(), days: z.number() }),
    ),
    byStatus: z.array(z.object({ status: PublicStatus, count: z.int() })),
    byChannel: z.array(z.object({ channel: Channel, ideas: z.int(), comments: z.int() })),
    byGridCell: z.array(z.object({ id: z.string(), name: BothLanguages, ideas: z.int(), answered: z.int() })),
    /** Different people who wrote, supported or voted, against all households of the place. */
    people: Share,
    decisions: z.int(),
  }),
)
export type Figures = z.infer<typeof Figures>

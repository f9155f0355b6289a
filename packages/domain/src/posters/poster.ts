import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Contribution } from '../open-data/contribution.ts'

/** What a poster can hang for. */
export const posterSubjects = ['lane', 'courtyard', 'idea', 'proposal'] as const
export const PosterSubject = z.enum(posterSubjects)
export type PosterSubject = z.infer<typeof PosterSubject>

/** A lane or courtyard by its id, an idea or proposal by its reference. */
export const OfPoster = z.strictObject({ kind: PosterSubject, subject: z.string().min(1).max(80) })
export type OfPoster = z.infer<typeof OfPoster>

export const PosterReceipt = named('PosterReceipt', z.object({ code: z.string() }))

/** What somebody finds who scanned the code of a poster. */
export const Poster = named(
  'Poster',
  z.object({
    code: z.string(),
    kind: PosterSubject,
    subject: z.string(),
    name: BothLanguages,
    /** The language of an idea's own words; null for what exists in both. */
    language: z.string().nullable(),
    position: Position,
    /** What it is, in a proposal's own words; null where the name says it. */
    summary: BothLanguages.nullable(),
    /** Proposals that are open to all now: the poster's own, else those that close first. */
    open: z.array(Contribution),
    /** Something near that was done or taken up because somebody said it; null where nothing was yet. */
    changed: Contribution.nullable(),
    /** What stands on paper, from the setting of this deployment; null while there is none. */
    address: z.url().nullable(),
    qrSvg: z.string().nullable(),
  }),
)
export type Poster = z.infer<typeof Poster>

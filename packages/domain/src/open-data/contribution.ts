import { z } from 'zod'
import { Channel } from '../channel.ts'
import { Disposition } from '../disposition.ts'
import { Position } from '../geometry/position.ts'
import { IdeaCategory, IdeaKind, PublicStatus } from '../ideas/idea.ts'
import { IdeaExtent } from '../ideas/idea-shape.ts'
import { Imported } from '../ideas/imported.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Stage } from '../proposals/stage.ts'

/** An idea or proposal as one row of the list beside the map. */
export const Contribution = named(
  'Contribution',
  z.object({
    id: z.string(),
    kind: z.enum(['idea', 'proposal']),
    reference: z.string(),
    title: BothLanguages,
    /** The language of an idea's own words; null for a proposal, which exists in both. */
    language: z.string().nullable(),
    status: PublicStatus,
    ideaKind: IdeaKind.nullable(),
    category: IdeaCategory.nullable(),
    position: Position,
    /** Null for a proposal, which has its drawing. */
    extent: IdeaExtent.nullable(),
    placeName: BothLanguages.nullable(),
    author: z.object({ name: BothLanguages, label: BothLanguages.nullable() }).nullable(),
    channel: Channel.nullable(),
    imported: Imported.nullable(),
    supportCount: z.int(),
    opposeCount: z.int(),
    commentCount: z.int(),
    createdAt: z.string(),
    changedAt: z.string(),
    /** The latest official answer to an idea, in one sentence. */
    answer: z.object({ disposition: Disposition, reason: BothLanguages }).nullable(),
    /** What a proposal asks for now. */
    stage: z
      .object({
        name: Stage,
        closesAt: z.string().nullable(),
        takenPart: z.int().nullable(),
        eligible: z.int().nullable(),
      })
      .nullable(),
  }),
)
export type Contribution = z.infer<typeof Contribution>

export const ContributionList = named(
  'Contributions',
  z.object({
    /** Version of what is public: the same in tile URLs, so that list and map show one state. */
    version: z.string(),
    /**
     * How many match the filter in the whole place, and how many of them in the box. Null where they are many more than
     * the page and nobody has counted them: words that many use, asked for the first time.
     */
    total: z.int().nullable(),
    inBox: z.int().nullable(),
    items: z.array(Contribution),
    /** With the first page: the proposals of the filter that are open to all now, wherever they lie, first closing first. */
    open: z.array(Contribution),
    /** Pass as `after` for the next page; null at the end. */
    next: z.string().nullable(),
  }),
)
export type ContributionList = z.infer<typeof ContributionList>

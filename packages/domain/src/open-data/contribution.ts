import type { IdeaCategory, IdeaKind, PublicStatus } from '../ideas/idea.ts'
import type { Disposition } from '../disposition.ts'
import type { Position } from '../geometry/position.ts'
import type { LocalText } from '../language.ts'
import type { Stage } from '../proposals/stage.ts'
import type { Channel } from '../channel.ts'

/** An idea or proposal as one row of the list beside the map. */
export interface Contribution {
  id: string
  kind: 'idea' | 'proposal'
  reference: string
  title: LocalText
  /** The language of an idea's own words; null for a proposal, which exists in both. */
  language: string | null
  status: PublicStatus
  ideaKind: IdeaKind | null
  category: IdeaCategory | null
  position: Position
  placeName: LocalText | null
  author: { name: LocalText; label: LocalText | null } | null
  channel: Channel | null
  supportCount: number
  opposeCount: number
  commentCount: number
  createdAt: string
  changedAt: string
  /** The latest official answer to an idea, in one sentence. */
  answer: { disposition: Disposition; reason: LocalText } | null
  /** What a proposal asks for now. */
  stage: { name: Stage; closesAt: string | null; takenPart: number | null; eligible: number | null } | null
}

export interface ContributionList {
  /** Version of what is public: the same in tile URLs, so that list and map show one state. */
  version: string
  /** How many match the filter in the whole place, and how many of them in the box. */
  total: number
  inBox: number
  items: Contribution[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}

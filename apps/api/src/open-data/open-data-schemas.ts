import { IdeaCategory, IdeaKind, PublicStatus } from '@hetu/domain/ideas/idea'
import { Disposition } from '@hetu/domain/disposition'
import type { Contribution, ContributionList } from '@hetu/domain/open-data/contribution'
import type { Figures } from '@hetu/domain/open-data/figures'
import { Stage } from '@hetu/domain/proposals/stage'
import { Channel } from '@hetu/domain/channel'
import { z } from 'zod'
import { BothLanguages, named, PositionAnswer } from '../server/answers.ts'

const ContributionAnswer = named(
  'Contribution',
  z.object({
    id: z.string(),
    kind: z.enum(['idea', 'proposal']),
    reference: z.string(),
    title: BothLanguages,
    language: z.string().nullable(),
    status: PublicStatus,
    ideaKind: IdeaKind.nullable(),
    category: IdeaCategory.nullable(),
    position: PositionAnswer,
    placeName: BothLanguages.nullable(),
    author: z.object({ name: BothLanguages, label: BothLanguages.nullable() }).nullable(),
    channel: Channel.nullable(),
    supportCount: z.int(),
    opposeCount: z.int(),
    commentCount: z.int(),
    createdAt: z.string(),
    changedAt: z.string(),
    answer: z.object({ disposition: Disposition, reason: BothLanguages }).nullable(),
    stage: z
      .object({
        name: Stage,
        closesAt: z.string().nullable(),
        takenPart: z.int().nullable(),
        eligible: z.int().nullable(),
      })
      .nullable(),
  }) satisfies z.ZodType<Contribution>,
)

export const ContributionsAnswer = named(
  'Contributions',
  z.object({
    version: z.string(),
    total: z.int().nullable(),
    inBox: z.int().nullable(),
    items: z.array(ContributionAnswer),
    next: z.string().nullable(),
  }) satisfies z.ZodType<ContributionList>,
)

const share = z.object({ count: z.int(), of: z.int() })

export const FiguresAnswer = named(
  'Figures',
  z.object({
    answered: share,
    inTime: share,
    promisedDays: z.int(),
    daysToAnswer: z.object({ median: z.number(), p90: z.number() }).nullable(),
    overdueCount: z.int(),
    overdue: z.array(
      z.object({ reference: z.string(), title: z.string(), language: z.string(), days: z.number() }),
    ),
    byStatus: z.array(z.object({ status: PublicStatus, count: z.int() })),
    byChannel: z.array(z.object({ channel: Channel, ideas: z.int(), comments: z.int() })),
    byGridCell: z.array(z.object({ id: z.string(), name: BothLanguages, ideas: z.int(), answered: z.int() })),
    people: share,
    decisions: z.int(),
  }) satisfies z.ZodType<Figures>,
)

import { z } from 'zod'
import { because } from '../because.ts'
import { Position } from '../geometry/position.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { words } from '../words.ts'
import { stances } from './ledger.ts'

export const TopicStance = z.enum(stances)

const both = (least: number, most: number) => z.object({ zh: words(least, most), en: words(least, most) })
const isTwice = because({ zh: '有一条写了两次。', en: 'One of them stands there twice.' })
const distinct = (of: z.ZodString | z.ZodUUID) =>
  z
    .array(of)
    .max(200)
    .default([])
    .refine((all) => new Set(all).size === all.length, isTwice)

/** What was said: ideas by their reference, comments by their id. */
const said = {
  ideas: distinct(z.string().min(3).max(20)),
  comments: distinct(z.uuid()),
}
const saysSomething = ({ ideas, comments }: { ideas: string[]; comments: string[] }) =>
  ideas.length + comments.length > 0
const nothingChosen = because(
  { zh: '请至少选一条意见或评论。', en: 'Please choose at least one idea or comment.' },
  ['ideas'],
)

const TopicReference = z.string().max(20).toUpperCase()
export const OfTopic = z.object({ reference: TopicReference })

const question = { name: both(2, 80), summary: both(0, 1000) }
export const OpenTopic = z.object(question)
export const EditTopic = OfTopic.extend(question)
export const PublishTopic = OfTopic.extend({ isPublished: z.boolean() })

const reason = words(2, 300)
export const PlaceInTopic = OfTopic.extend({ ...said, stance: TopicStance.default('none'), reason }).refine(
  saysSomething,
  nothingChosen,
)
export const TakeOutOfTopic = OfTopic.extend({ ...said, reason }).refine(saysSomething, nothingChosen)
export const MoveBetweenTopics = OfTopic.extend({ ...said, to: TopicReference, reason }).refine(
  saysSomething,
  nothingChosen,
)
export const MergeTopics = OfTopic.extend({ into: TopicReference, reason })
export const SplitTopic = OfTopic.extend({ ...said, ...question, reason }).refine(
  saysSomething,
  nothingChosen,
)
export const UndoTopicChange = z.object({ changeId: z.uuid() })

/** Why somebody objects: said to all, in one of these words; their own words go to the planners alone. */
export const objectionGrounds = ['other_matter', 'stance_wrong', 'out_of_context', 'stands_alone'] as const
export type ObjectionGround = (typeof objectionGrounds)[number]
export const ObjectToLink = OfTopic.extend({
  ...said,
  ground: z.enum(objectionGrounds),
  words: words(0, 1000).default(''),
}).refine(
  ({ ideas, comments }) => ideas.length + comments.length === 1,
  because({ zh: '一次只对一条提异议。', en: 'Please object to one at a time.' }, ['ideas']),
)
export const AnswerObjection = z.object({ objectionId: z.uuid(), answer: both(2, 1000) })

export const TopicReceipt = named('TopicReceipt', z.object({ reference: z.string() }))
export const TopicChangeReceipt = named(
  'TopicChangeReceipt',
  z.object({ reference: z.string(), changeId: z.uuid(), made: z.int(), ended: z.int() }),
)

/** Persons, each once and in one standing; beside them who is not a person here. */
export const PersonCounts = named(
  'PersonCounts',
  z.object({
    persons: z.int(),
    for: z.int(),
    against: z.int(),
    condition: z.int(),
    none: z.int(),
    several: z.int(),
    /** For whom others spoke beyond the one who is counted: said by who entered it. */
    spokenFor: z.int(),
    /** Ideas brought in from elsewhere: who wrote them is not known, so nobody is counted. */
    writerUnknown: z.int(),
  }),
)

export const TopicSummary = named(
  'TopicSummary',
  z.object({
    reference: z.string(),
    name: BothLanguages,
    summary: BothLanguages,
    isPublished: z.boolean(),
    /** The topic into which it was merged; null while it is open. */
    closedInto: z.string().nullable(),
    openedAt: z.string(),
    ideaCount: z.int(),
    commentCount: z.int(),
    counts: PersonCounts,
    waitingObjections: z.int(),
    /** Where its ideas are, at most 200 of them. */
    positions: z.array(Position),
  }),
)
export type TopicSummary = z.infer<typeof TopicSummary>
export const Topics = named('Topics', z.array(TopicSummary))

/** One idea or comment in a topic, with the reason why. */
export const TopicLink = named(
  'TopicLink',
  z.object({
    kind: z.enum(['idea', 'comment']),
    /** An idea's reference, a comment's id. */
    id: z.string(),
    /** The idea that it is, or under which it was said. */
    idea: z.string(),
    title: z.string(),
    words: z.string(),
    language: z.string(),
    placeName: BothLanguages,
    position: Position,
    saidAt: z.string(),
    stance: TopicStance,
    /** How many persons said so or support it, and how many oppose it. */
    persons: z.int(),
    opposed: z.int(),
    reason: z.string(),
    by: BothLanguages.nullable(),
    at: z.string(),
    isMine: z.boolean(),
    isMyObjectionWaiting: z.boolean(),
    isQuoted: z.boolean(),
  }),
)
export type TopicLink = z.infer<typeof TopicLink>

export const Objection = named(
  'Objection',
  z.object({
    id: z.string(),
    kind: z.enum(['idea', 'comment']),
    of: z.string(),
    title: z.string(),
    language: z.string(),
    ground: z.enum(objectionGrounds),
    /** Whether whoever wrote the words objects. */
    isByWriter: z.boolean(),
    /** In their own words; for planners and for whoever objected. */
    words: z.string().nullable(),
    at: z.string(),
    answer: BothLanguages.nullable(),
    answeredAt: z.string().nullable(),
  }),
)
export type Objection = z.infer<typeof Objection>

export const topicChangeKinds = ['place', 'take_out', 'move', 'merge', 'split', 'undo'] as const
export const TopicChangeKind = z.enum(topicChangeKinds)
export type TopicChangeKind = z.infer<typeof TopicChangeKind>

export const TopicChange = named(
  'TopicChange',
  z.object({
    id: z.string(),
    kind: TopicChangeKind,
    reason: z.string(),
    by: BothLanguages.nullable(),
    at: z.string(),
    made: z.int(),
    ended: z.int(),
    isUndone: z.boolean(),
  }),
)

export const Topic = named(
  'Topic',
  z.object({
    ...TopicSummary.shape,
    links: z.array(TopicLink),
    objections: z.array(Objection),
    /** What was done, the newest first. */
    changes: z.array(TopicChange),
  }),
)
export type Topic = z.infer<typeof Topic>

/** A topic of an idea, as the idea's page tells it. */
export const IdeaTopics = named(
  'IdeaTopics',
  z.array(
    z.object({
      reference: z.string(),
      name: BothLanguages,
      isPublished: z.boolean(),
      stance: TopicStance,
      reason: z.string(),
      by: BothLanguages.nullable(),
      at: z.string(),
      persons: z.int(),
    }),
  ),
)
export type IdeaTopics = z.infer<typeof IdeaTopics>

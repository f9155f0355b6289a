import { z } from 'zod'
import { because } from '../because.ts'
import { PlannerShape } from '../geometry/check-shape.ts'
import { Shape } from '../geometry/shape.ts'
import { BothLanguages, LocalText } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'

export const annotationKinds = ['question', 'condition', 'objection', 'praise', 'advice'] as const
export const AnnotationKind = z.enum(annotationKinds)
export type AnnotationKind = z.infer<typeof AnnotationKind>

export const annotationWeights = ['must', 'should'] as const
export const AnnotationWeight = z.enum(annotationWeights)
export type AnnotationWeight = z.infer<typeof AnnotationWeight>

/** Where a mark hangs (批注): a shape on the map, a passage of the version's text, or a box on a drawing. */
export const AnnotationTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('map'), geometry: PlannerShape }),
  z.object({
    kind: z.literal('text'),
    quote: z.string().min(1).max(1000),
    prefix: z.string().max(200).default(''),
    suffix: z.string().max(200).default(''),
  }),
  z.object({
    kind: z.literal('drawing'),
    paperId: z.uuid(),
    /** Left, top, width and height in pixels of the drawing. */
    xywh: z.tuple([z.number().min(0), z.number().min(0), z.number().positive(), z.number().positive()]),
  }),
])
export type AnnotationTarget = z.infer<typeof AnnotationTarget>

const saidText = z.string().trim().max(4000)

/** An expert writes in one language and may add the other; where it is missing, the words stand in both. */
export const ExpertText = z
  .object({ zh: saidText.default(''), en: saidText.default('') })
  .refine(
    (text) => text.zh !== '' || text.en !== '',
    because({ zh: '请写下您的话。', en: 'Please write your words.' }),
  )
  .transform((text): LocalText => ({ zh: text.zh || text.en, en: text.en || text.zh }))

export const AnnotationInput = z.object({
  target: AnnotationTarget,
  kind: AnnotationKind,
  weight: AnnotationWeight,
  article: z.string().trim().max(200).nullable().default(null),
  body: ExpertText,
})
export type AnnotationInput = z.input<typeof AnnotationInput>

export const Annotate = z.object({ reviewId: z.uuid(), mark: AnnotationInput })
export const ChangeAnnotation = Annotate.extend({ annotationId: z.uuid() })
export const RemoveAnnotation = ChangeAnnotation.omit({ mark: true })

export const replyOutcomes = ['done', 'explained', 'declined'] as const
export const ReplyOutcome = z.enum(replyOutcomes)
export type ReplyOutcome = z.infer<typeof ReplyOutcome>

/** What the planner did about a mark: done, explained or declined, and where the proposal changed. */
export const ReplyToAnnotation = z.object({
  annotationId: z.uuid(),
  outcome: ReplyOutcome,
  words: LocalText,
  changedVersion: z.int().positive().nullable().default(null),
  changedElementId: z.string().max(80).nullable().default(null),
})
export type ReplyToAnnotation = z.infer<typeof ReplyToAnnotation>

export const AnnotationReply = z.object({
  id: z.string(),
  author: PublicPerson,
  outcome: ReplyOutcome,
  words: BothLanguages,
  changedVersion: z.int().nullable(),
  changedElementId: z.string().nullable(),
  createdAt: z.string(),
})
export type AnnotationReply = z.infer<typeof AnnotationReply>

const [, onText, onDrawing] = AnnotationTarget.options

export const Annotation = named(
  'Annotation',
  z.object({
    id: z.string(),
    /** Unique within its review, never reused. */
    number: z.int(),
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('map'), geometry: Shape }),
      onText,
      onDrawing,
    ]),
    kind: AnnotationKind,
    weight: AnnotationWeight,
    article: z.string().nullable(),
    body: BothLanguages,
    createdAt: z.string(),
    /** Oldest first; the last one counts. */
    replies: z.array(AnnotationReply),
  }),
)
export type Annotation = z.infer<typeof Annotation>

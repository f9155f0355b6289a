import { z } from 'zod'
import { because } from '../because.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'
import { Outcome, outcomes } from '../proposals/stage.ts'

export const decisionOutcomes = outcomes
export const DecisionOutcome = Outcome
export type DecisionOutcome = Outcome

const draftSentence = z.string().max(20_000)
/** Words still being written: either language may be empty. */
const DraftText = z.object({ zh: draftSentence.default(''), en: draftSentence.default('') })

/** Contents of a published decision (2.4); the same fields, half-filled, are a draft. */
const contentShape = <Text extends typeof LocalText | typeof DraftText>(text: Text) => ({
  title: text,
  /** What was decided and why, in plain words. */
  summary: text,
  authority: text,
  signatory: text,
  legalBasis: z.array(z.object({ article: text, says: text.nullable().default(null) })).max(40),
  /** Departures from a rule that were granted, by whom and why. */
  exceptions: z
    .array(
      z.object({
        ruleId: z.string().max(80),
        workId: z.string().max(80).nullable().default(null),
        grantedBy: text,
        grantedOn: z.iso.date(),
        reason: text,
      }),
    )
    .max(40),
  facts: text,
  options: z.array(z.object({ title: text, isChosen: z.boolean(), why: text })).max(12),
  reasons: text,
  procedure: z.array(z.object({ on: z.iso.date(), step: text })).max(60),
  /** Whom the matter concerns and who was not heard; the counts beside it are computed. */
  eligible: z.object({ households: z.int().min(0), basis: text, notHeard: text }).nullable(),
  keyFigures: z.array(z.object({ value: z.string().min(1).max(20), label: text })).max(3),
  conditions: z
    .array(
      z.object({
        code: z.string().regex(/^C\d{1,2}$/),
        text,
        responsible: text,
        dueOn: z.iso.date().nullable().default(null),
        checkBy: text,
      }),
    )
    .max(40),
  minority: z.array(z.object({ who: text, words: text, treatment: text.nullable().default(null) })).max(20),
  challenge: z.object({
    body: text,
    until: z.iso.date(),
    address: text,
    suit: text.nullable().default(null),
  }),
  nextSteps: text,
  effectiveOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  evaluation: text,
})

export const DecisionContent = named(
  'DecisionContent',
  z
    .object(contentShape(LocalText))
    .refine(
      (content) => new Set(content.conditions.map(({ code }) => code)).size === content.conditions.length,
      because({ zh: '有两个条件同号。', en: 'Two conditions have the same code.' }, ['conditions']),
    ),
)
export type DecisionContent = z.infer<typeof DecisionContent>

export const DecisionDraft = named('DecisionDraft', z.object(contentShape(DraftText)).partial())
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** Parts of the content that are not written yet, by name. */
export function missingParts(draft: unknown): string[] {
  const parsed = DecisionContent.safeParse(draft)
  if (parsed.success) return []
  return [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'content')))]
}

export const DraftDecision = z.object({
  proposal: z.string().min(1).max(40),
  version: z.int().positive().nullable().default(null),
  outcome: DecisionOutcome,
  content: DecisionDraft.default({}),
  /** Number of the published decision that this one takes the place of. */
  supersedes: z.string().max(60).nullable().default(null),
})
export type DraftDecision = z.infer<typeof DraftDecision>

/** `revision` is the one that was read: two people who write at once are told, not overwritten. */
export const EditDecision = z.object({
  decisionId: z.uuid(),
  revision: z.int().min(0),
  outcome: DecisionOutcome,
  content: DecisionDraft,
})
export type EditDecision = z.infer<typeof EditDecision>

export const SubmitDecision = z.object({ decisionId: z.uuid() })
export const ReturnDecision = z.object({ decisionId: z.uuid(), reason: LocalText })
export const PublishDecision = z.object({ decisionId: z.uuid() })

/** The revision that now stands, to be sent with the next change. */
export const RevisionReceipt = named('RevisionReceipt', z.object({ revision: z.int() }))

export type DecisionState = 'draft' | 'awaiting_approval' | 'published'

import { z } from 'zod'
import { because } from '../because.ts'
import { Disposition } from '../disposition.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'

export const inputKinds = ['idea', 'comment', 'annotation'] as const
export const InputKind = z.enum(inputKinds)
export type InputKind = z.infer<typeof InputKind>

/** One thing that was said and must be answered. */
export const InputRef = z.object({ kind: InputKind, id: z.uuid() })
export type InputRef = z.infer<typeof InputRef>

/** The same as it is told. */
export const inputName = { kind: InputKind, id: z.string() }
export const InputName = named('InputRef', z.object(inputName))

/** Key of an input, for sets and maps. */
export function inputKey({ kind, id }: InputRef): string {
  return `${kind}:${id}`
}

/** The exact change in the proposal: in words, and where. */
export const GroupChange = z.object({
  text: LocalText,
  version: z.int().positive().nullable().default(null),
  elementId: z.string().max(80).nullable().default(null),
})
export type GroupChange = z.infer<typeof GroupChange>

/** Who sees to it; for matters of another body, where they were sent. */
export const GroupFollowUp = z.object({ text: LocalText, dueOn: z.iso.date().nullable().default(null) })
export type GroupFollowUp = z.infer<typeof GroupFollowUp>

/** A row of the disposition table (采纳情况): like opinions with one answer. */
export const OpinionGroup = named(
  'OpinionGroup',
  z.object({
    id: z.uuid(),
    title: LocalText,
    disposition: Disposition.nullable().default(null),
    reason: LocalText.nullable().default(null),
    change: GroupChange.nullable().default(null),
    followUp: GroupFollowUp.nullable().default(null),
    inputs: z.array(InputRef).max(5000),
  }),
)
export type OpinionGroup = z.infer<typeof OpinionGroup>

/** The whole table at once; `revision` is the one that was read. */
export const GroupOpinions = z.object({
  decisionId: z.uuid(),
  revision: z.int().min(0),
  groups: z
    .array(OpinionGroup)
    .max(500)
    .refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      because({ zh: '有两组同号。', en: 'Two groups have the same id.' }),
    ),
})
export type GroupOpinions = z.infer<typeof GroupOpinions>

/** A group answers when it says what was done and why, and where a matter of another body was sent. */
export function isAnswered(group: Pick<OpinionGroup, 'disposition' | 'reason' | 'followUp'>): boolean {
  if (group.disposition === null || group.reason === null) return false
  return group.disposition !== 'out_of_competence' || group.followUp !== null
}

export type InputProgress = 'open' | 'grouped' | 'answered'

/**
 * How far an input has come: in no group (open), in groups of which one has no answer yet (grouped), or
 * answered in every group it is in.
 */
export function inputProgress(input: InputRef, groups: readonly OpinionGroup[]): InputProgress {
  const key = inputKey(input)
  const holding = groups.filter((group) => group.inputs.some((member) => inputKey(member) === key))
  if (holding.length === 0) return 'open'
  return holding.every(isAnswered) ? 'answered' : 'grouped'
}

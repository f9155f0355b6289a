import { z } from 'zod'
import type { Refusal } from '../refusal.ts'

/** How a ballot is filled: one option, all that one is content with, or an order of preference. */
export const pollMethods = ['single', 'approval', 'ranking'] as const
export const PollMethod = z.enum(pollMethods)
export type PollMethod = z.infer<typeof PollMethod>

/** What somebody chooses: ids of options, in order of preference where they are ranked. */
export const Choice = z.array(z.string().max(40)).min(1).max(20)
export type Choice = z.infer<typeof Choice>

/** Why a ballot cannot be cast in a poll with these options; null if it can. */
export function choiceFault(
  { method, optionIds }: { method: PollMethod; optionIds: readonly string[] },
  choice: readonly string[],
): Refusal | null {
  if (choice.some((id) => !optionIds.includes(id))) return { code: 'option_unknown', path: ['choice'] }
  const isFit = new Set(choice).size === choice.length && (method !== 'single' || choice.length === 1)
  return isFit ? null : { code: 'choice_unfit', path: ['choice'] }
}

/** As it is kept, so that the same choice is the same whatever order its boxes were ticked in. */
export const keptChoice = (method: PollMethod, choice: readonly string[]): string[] =>
  method === 'ranking' ? [...choice] : choice.toSorted()

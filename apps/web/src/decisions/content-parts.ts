import type { DecisionOutcome } from '@hetu/domain/decisions/decision'
import type { Parts } from '../shared/three-way.ts'
import { contentFields } from './content-fields.ts'

export type Values = Record<string, unknown>

/** The text of a decision as it is written, with its outcome. */
export interface WrittenDecision {
  content: Values
  outcome: DecisionOutcome
}

const languages = ['zh', 'en'] as const
const isInBoth = (key: string) =>
  contentFields.some((field) => field.key === key && (field.kind === 'text' || field.kind === 'words'))

/** A text taken apart: each language of a text by itself, lists as a whole. */
export function partsOfDecision({ content, outcome }: WrittenDecision): Parts {
  const parts: Values = { outcome }
  for (const [key, value] of Object.entries(content)) {
    if (!isInBoth(key)) parts[key] = value
    else for (const language of languages) parts[`${key}.${language}`] = (value as Values | null)?.[language]
  }
  return parts
}

/** The text again. */
export function decisionOfParts(parts: Parts): WrittenDecision {
  const content: Values = {}
  for (const [name, value] of Object.entries(parts)) {
    const [key = '', language] = name.split('.')
    if (key === 'outcome') continue
    if (language === undefined) content[key] = value
    else content[key] = { zh: '', en: '', ...(content[key] as Values | undefined), [language]: value }
  }
  // Only `partsOfDecision` writes this part.
  return { content, outcome: parts['outcome'] as DecisionOutcome }
}

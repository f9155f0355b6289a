import type { DecisionDraft } from '@hetu/domain/decisions/decision'

/** How one part of a decision's text is written: words in both languages, a date, a line, a number, a tick, or rows. */
export type FieldKind = 'text' | 'words' | 'date' | 'line' | 'number' | 'tick'

export interface ContentField {
  key: keyof DecisionDraft
  kind: FieldKind | 'rows' | 'one'
  /** Fields of each row, or of the one thing. */
  fields?: readonly { key: string; kind: FieldKind; isOptional?: boolean }[]
  isOptional?: boolean
}

/** The parts of a decision in the order in which they are read (domain 2.4). */
export const contentFields: readonly ContentField[] = [
  { key: 'title', kind: 'words' },
  { key: 'summary', kind: 'text' },
  { key: 'authority', kind: 'words' },
  { key: 'signatory', kind: 'words' },
  {
    key: 'legalBasis',
    kind: 'rows',
    fields: [
      { key: 'article', kind: 'words' },
      { key: 'says', kind: 'words', isOptional: true },
    ],
  },
  {
    key: 'exceptions',
    kind: 'rows',
    fields: [
      { key: 'ruleId', kind: 'line' },
      { key: 'grantedBy', kind: 'words' },
      { key: 'grantedOn', kind: 'date' },
      { key: 'reason', kind: 'words' },
    ],
  },
  { key: 'facts', kind: 'text' },
  {
    key: 'options',
    kind: 'rows',
    fields: [
      { key: 'title', kind: 'words' },
      { key: 'isChosen', kind: 'tick' },
      { key: 'why', kind: 'words' },
    ],
  },
  { key: 'reasons', kind: 'text' },
  {
    key: 'procedure',
    kind: 'rows',
    fields: [
      { key: 'on', kind: 'date' },
      { key: 'step', kind: 'words' },
    ],
  },
  {
    key: 'eligible',
    kind: 'one',
    isOptional: true,
    fields: [
      { key: 'households', kind: 'number' },
      { key: 'basis', kind: 'words' },
      { key: 'notHeard', kind: 'words' },
    ],
  },
  {
    key: 'keyFigures',
    kind: 'rows',
    fields: [
      { key: 'value', kind: 'line' },
      { key: 'label', kind: 'words' },
    ],
  },
  {
    key: 'conditions',
    kind: 'rows',
    fields: [
      { key: 'code', kind: 'line' },
      { key: 'text', kind: 'words' },
      { key: 'responsible', kind: 'words' },
      { key: 'dueOn', kind: 'date', isOptional: true },
      { key: 'checkBy', kind: 'words' },
    ],
  },
  {
    key: 'minority',
    kind: 'rows',
    fields: [
      { key: 'who', kind: 'words' },
      { key: 'words', kind: 'words' },
      { key: 'treatment', kind: 'words', isOptional: true },
    ],
  },
  {
    key: 'challenge',
    kind: 'one',
    fields: [
      { key: 'body', kind: 'words' },
      { key: 'until', kind: 'date' },
      { key: 'address', kind: 'words' },
      { key: 'suit', kind: 'words', isOptional: true },
    ],
  },
  { key: 'nextSteps', kind: 'text' },
  { key: 'effectiveOn', kind: 'date' },
  { key: 'expiresOn', kind: 'date', isOptional: true },
  { key: 'evaluation', kind: 'text' },
]

type Values = Record<string, unknown>

const starts: Record<FieldKind, unknown> = {
  text: { zh: '', en: '' },
  words: { zh: '', en: '' },
  date: '',
  line: '',
  number: 0,
  tick: false,
}

/** A row nobody has written in yet. */
export function emptyRow(fields: NonNullable<ContentField['fields']>): Values {
  return Object.fromEntries(fields.map((field) => [field.key, field.isOptional ? null : starts[field.kind]]))
}

/** What is sent: dates not chosen are left out or null, lists not begun are empty lists. */
export function contentToSend(values: Values): DecisionDraft {
  const sent: Values = {}
  for (const { key, kind, isOptional } of contentFields) {
    const value = values[key]
    if (kind === 'rows') sent[key] = value ?? []
    else if (isOptional) sent[key] = value === '' || value === undefined ? null : value
    else if (value !== undefined && value !== '') sent[key] = value
  }
  return sent
}

import type { ProposalVersion } from '@hetu/domain/proposals/proposal-version'
import type { LocalText } from '@hetu/domain/language'
import type { Element } from '@hetu/domain/proposals/draft-proposal'

/** A version as it is being written: any of its texts may still be empty. */
export interface ComposedVersion {
  title: LocalText
  summary: LocalText
  body: LocalText
  costBearer: LocalText
  changeNote: LocalText
  elements: Element[]
}

const emptyText = { zh: '', en: '' }

/** What the server has, as the form begins. */
export const composedFrom = (version: ProposalVersion): ComposedVersion => ({
  title: version.title,
  summary: version.summary,
  body: version.body,
  costBearer: version.costBearer ?? emptyText,
  changeNote: version.changeNote ?? emptyText,
  elements: version.elements,
})

const isWhole = (text: LocalText) => text.zh.trim() !== '' && text.en.trim() !== ''
const orNull = (text: LocalText) => (isWhole(text) ? text : null)

/** What keeps it from being saved; null when nothing does. */
export function missingIn(composed: ComposedVersion): 'needsBoth' | 'needsNames' | null {
  if (![composed.title, composed.summary, composed.body].every(isWhole)) return 'needsBoth'
  return composed.elements.every(({ name }) => isWhole(name)) ? null : 'needsNames'
}

/** As the server takes it; a text in one language only is not sent. */
export const toSave = ({ costBearer, changeNote, ...rest }: ComposedVersion) => ({
  ...rest,
  costBearer: orNull(costBearer),
  changeNote: orNull(changeNote),
})

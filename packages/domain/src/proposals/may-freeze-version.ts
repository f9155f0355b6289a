import type { Refusal } from '../refusal.ts'
import type { Element } from './draft-proposal.ts'

/**
 * What keeps a version from being frozen: people are asked, and rules judge, what is done; an element of which
 * nobody says so cannot be judged by anybody. Null for a version that may be shown.
 */
export function mayFreezeVersion(elements: readonly Pick<Element, 'name' | 'workType'>[]): Refusal | null {
  const at = elements.findIndex(({ workType }) => workType === undefined)
  const element = elements[at]
  if (!element) return null
  return {
    code: 'element_without_work',
    params: { name: element.name },
    path: ['elements', at, 'workType'],
  }
}

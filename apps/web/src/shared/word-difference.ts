import { diffArrays } from 'diff'

export interface Stretch {
  text: string
  /** Stands in this text alone. */
  isOwn: boolean
}

/** Both texts in stretches, each saying whether the other has it too; Chinese is parted into its words. */
export function wordDifference(mine: string, theirs: string): { mine: Stretch[]; theirs: Stretch[] } {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  const changes = diffArrays(wordsOf(mine), wordsOf(theirs))
  const side = (foreign: 'added' | 'removed', own: 'added' | 'removed') =>
    changes
      .filter((change) => !change[foreign])
      .map((change) => ({ text: change.value.join(''), isOwn: change[own] }))
  return { mine: side('added', 'removed'), theirs: side('removed', 'added') }
}

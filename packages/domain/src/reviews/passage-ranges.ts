import { findQuote, type TextQuote } from './find-quote.ts'

export interface PassageRange<Passage> {
  passage: Passage
  start: number
  end: number
}

/**
 * Where quoted passages stand in a text whose white space is single blanks, in the order of the text. The words
 * before and after help where a passage stands there twice; of two that overlap the first is kept.
 */
export function passageRanges<Passage extends TextQuote>(
  text: string,
  passages: readonly Passage[],
): PassageRange<Passage>[] {
  const found = passages.flatMap((passage): PassageRange<Passage>[] => {
    const at = findQuote(text, passage) ?? findQuote(text, { quote: passage.quote, prefix: '', suffix: '' })
    return at ? [{ passage, ...at }] : []
  })
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((range) => {
      if (range.start < end) return false
      end = range.end
      return true
    })
}

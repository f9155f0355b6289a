import { numberIn, oneOf, position, searchOf, textLike, words } from '../shared/search-fields.ts'

const word = words(200)
const stepNumber = numberIn(1, 6)

/** Adding, one question a page: the step is in the address, so that Back goes to the question before. */
export const AddSearch = searchOf({
  step: (said) => {
    const step = stepNumber(said)
    return Number.isInteger(step) ? step : undefined
  },
  c: position,
  /** Reference of the proposal or idea it is about. */
  about: word,
})

/** Only an address inside the product, so that a link cannot send a person elsewhere after signing in. */
export const SignInSearch = searchOf({ next: textLike(/^\/(?![/\\])/) })

/** Lists and desks: which tab, which words, which stage or order. */
export const ListSearch = searchOf({ tab: word, q: word, stage: word, sort: word, sel: word })

/** Zones: what is open, on which day in force, as known when. */
export const ZonesSearch = searchOf({
  tab: oneOf(['ask', 'layers']),
  sel: word,
  on: (said) => realDay(textLike(/^\d{4}-\d{2}-\d{2}$/)(said)),
  known: (said) =>
    realDay(textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/)(said)),
})

/** Drops 2026-02-30, which `Date` would read as a day in March. */
function realDay(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10) ?? ''
  const read = new Date(`${day}T00:00Z`)
  if (Number.isNaN(read.getTime()) || Number.isNaN(Date.parse(text ?? ''))) return undefined
  return read.toISOString().startsWith(day) ? text : undefined
}

import type { LocalText } from './language.ts'
import { filledIn, type Refusal, refusalSentences } from './refusal.ts'

/** One of several things at once, and why not this one. */
export interface RefusedRow {
  /** What everybody calls it: `LTL-0009`. */
  name: string
  refusal: Refusal
}

/** All that were refused of several, each by its name with the reason, as one text for a refusal's sentence. */
export function rowsInWords(rows: readonly RefusedRow[]): LocalText {
  const inWords = (locale: 'zh-CN' | 'en', mark: string) =>
    rows
      .map(
        ({ name, refusal: { code, params } }) =>
          `${name}${mark}${filledIn(refusalSentences[code], params ?? {}, locale)}`,
      )
      .join('\n')
  return { zh: inWords('zh-CN', '：'), en: inWords('en', ': ') }
}

import type { LocalText } from '../language.ts'
import type { LegalBasis } from './zone.ts'

/** Act and article as each language cites them, without the drawing. */
export const citationOf = ({ act, article }: Pick<LegalBasis, 'act' | 'article'>): LocalText => ({
  zh: `${act.zh}${article.zh}`,
  en: `${act.en}, ${article.en}`,
})

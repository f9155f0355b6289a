import type { FirstAnswers } from '@hetu/api/pages/page-writer'
import type { IdeaPhoto } from '@hetu/domain/ideas/idea'
import { inLocale } from '@hetu/domain/in-locale'
import type { Locale } from '@hetu/domain/language'

/** As much of a text as search engines and messengers show. */
const mostSigns = 160
const bySign = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Title, description and photo of one thing, in the reader's language; a person's own words stay as they are. */
export function headOfThing(
  { name, idea, proposal, decision, poster }: NonNullable<FirstAnswers['thing']>,
  locale: Locale,
): { title: string; description: string; photo?: IdeaPhoto | undefined } {
  if (idea) {
    const { title, words, photos } = idea.idea
    return { title: title || name, description: short(words ?? ''), photo: photos[0] }
  }
  if (proposal) {
    const { title, summary } = proposal.proposal.shown
    return { title: inLocale(title, locale), description: short(inLocale(summary, locale)) }
  }
  if (poster) {
    const { summary } = poster
    return {
      title: inLocale(poster.name, locale),
      description: summary ? short(inLocale(summary, locale)) : '',
    }
  }
  const content = decision?.document.content
  return content
    ? { title: inLocale(content.title, locale), description: short(inLocale(content.summary, locale)) }
    : { title: name, description: '' }
}

function short(text: string): string {
  const signs = Array.from(bySign.segment(text.replace(/\s+/g, ' ').trim()), ({ segment }) => segment)
  return signs.length <= mostSigns ? signs.join('') : `${signs.slice(0, mostSigns - 1).join('')}…`
}

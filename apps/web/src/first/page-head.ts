import type { FirstAnswers, PageHead } from '@hetu/api/pages/page-writer'
import { inLocale } from '@hetu/domain/in-locale'
import type { Locale } from '@hetu/domain/language'
import { createTranslator } from 'use-intl/core'
import type { Messages } from '../app/messages.ts'
import { headOfThing } from './thing-head.ts'

interface HeadFacts {
  locale: Locale
  messages: Messages
  answers: FirstAnswers
  /** The page's own heading, where it shows no one thing. */
  heading?: `pages.title.${'map' | 'proposals' | 'decisions'}` | 'app.notFound.title'
}

/** What a page says of itself; where it is about no one thing, what there is to see of the place. */
export function headOf({ locale, messages, answers, heading }: HeadFacts): PageHead {
  const { place, thing } = answers
  const t = createTranslator({ locale, messages })
  const placeName = inLocale(place.name, locale)
  const product = t('shared.product')
  const own = thing && headOfThing(thing, locale)
  const title = own?.title ?? (heading && t(heading))
  const subject = own || answers.list ? title : undefined
  return {
    title: [title, placeName, product].filter(Boolean).join(' · '),
    description: own?.description || t('app.description', { place: placeName }),
    card: {
      title: subject ?? placeName,
      site: subject ? `${placeName} · ${product}` : product,
      picture: own?.photo
        ? {
            address: `/api/places/${place.slug}/photos/${own.photo.id}/large`,
            words: own.photo.altText || own.title,
          }
        : { address: `/drawn-map/${place.slug}/${place.basemapRevision}/card.jpg`, words: placeName },
    },
  }
}

import type { FirstAnswers, PageHead } from '@hetu/api/pages/page-writer'
import type { OpenPlace } from '@hetu/api/places/open-places'
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

/** What the list of a deployment's places says of itself, with the drawing of the first one. */
export function headOfPlaces(facts: {
  locale: Locale
  messages: Messages
  places: readonly OpenPlace[]
}): PageHead {
  const { locale, messages, places } = facts
  const t = createTranslator({ locale, messages })
  const title = t('founding.places.title')
  const product = t('shared.product')
  const [first] = places
  const address = first ? `/drawn-map/${first.slug}/${first.basemapRevision}/card.jpg` : '/favicon.svg'
  return {
    title: `${title} · ${product}`,
    description: t('founding.places.description', { count: places.length }),
    card: {
      title,
      site: product,
      picture: { address, words: first ? inLocale(first.name, locale) : product },
    },
  }
}

import type { OpenPlace } from '@hetu/api/places/open-places'
import { baseOfPlace } from '@hetu/domain/places/place-address'
import { useTranslations } from 'use-intl'
import { buttonLook } from '../shared/components/button-look.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { drawnMapAddress } from '../shared/map/drawn-map-address.ts'

interface PlacesPageProps {
  places: readonly OpenPlace[]
  /** What was searched for. */
  words: string
  /** Whether the address is that of this list; else of nothing that is here. */
  isFound: boolean
}

/** The open quarters of a deployment with their drawings. Only the server writes it: it needs no script. */
export function PlacesPage({ places, words, isFound }: PlacesPageProps) {
  const t = useTranslations('founding.places')
  const language = useTranslations('app.language')
  const product = useTranslations('shared')('product')
  const { locale } = useLanguage()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <header className="border-b border-hair bg-paper">
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-6">
          <span className="text-lead font-bold md:text-title">{product}</span>
          <a href={`/?lang=${other}`} lang={other} className={buttonLook(undefined, true)}>
            {language('short')}
          </a>
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-6 sm:px-6 sm:py-8">
        <h1 className="text-display font-bold">{t('title')}</h1>
        {isFound ? null : <p className="text-body">{t('notHere')}</p>}
        <p className="max-w-measure text-lead text-ink-second">
          {places.length > 0 || words ? t('lead') : t('empty')}
        </p>
        <PlaceSearch words={words} />
        {words ? <Found count={places.length} words={words} /> : null}
        <ul className="grid gap-6 md:grid-cols-2">
          {places.map((place) => (
            <PlaceCard key={place.slug} place={place} />
          ))}
        </ul>
        <p>
          <a href="/found" className="text-action underline">
            {t('foundOwn')}
          </a>
        </p>
      </main>
    </>
  )
}

function PlaceSearch({ words }: { words: string }) {
  const t = useTranslations('founding.places')
  return (
    <search>
      <form action="/" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="q"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={words}
          className="min-h-target min-w-0 flex-1 rounded-control border border-edge bg-paper px-4 text-body text-ink"
        />
        <button type="submit" className={buttonLook()}>
          {t('go')}
        </button>
      </form>
    </search>
  )
}

function Found({ count, words }: { count: number; words: string }) {
  const t = useTranslations('founding.places')
  return (
    <p className="flex flex-wrap items-center gap-4 text-body">
      {count > 0 ? t('found', { count }) : t('none', { words })}
      <a href="/" className="text-action underline">
        {t('all')}
      </a>
    </p>
  )
}

function PlaceCard({ place }: { place: OpenPlace }) {
  const t = useTranslations('founding.places')
  const say = useLocalText()
  const { locale } = useLanguage()
  return (
    <li>
      <a
        href={`${baseOfPlace(place.slug)}/`}
        className="flex flex-col gap-2 text-ink no-underline hover:bg-mist"
      >
        <img
          src={drawnMapAddress(place, locale, 'light')}
          alt=""
          loading="lazy"
          className="block aspect-[4/3] w-full bg-land object-cover"
        />
        <span className="text-title font-bold text-action underline">{say(place.name)}</span>
        <span className="text-body text-ink-second">{say(place.city)}</span>
        {place.isDemonstration ? (
          <span className="text-note text-ink-least">{t('demonstration')}</span>
        ) : null}
      </a>
    </li>
  )
}

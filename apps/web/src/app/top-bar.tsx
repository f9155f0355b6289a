import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PlainLink } from '../shared/components/link.tsx'
import { IconButton } from '../shared/components/icon-button.tsx'
import { CloseIcon } from '../shared/icons/action-icons.tsx'
import { SearchIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { MeLink } from './me-link.tsx'
import { NavLinks } from './nav-links.tsx'
import { NavMenu } from './nav-menu.tsx'
import { PlaceSearch } from './place-search.tsx'
import { ReadingViewMenu } from './reading-view-menu.tsx'
import { useBarHeight } from './use-bar-height.ts'

/** Place, search, where to go, text size, language and me; on a phone search and sections fold into buttons. */
export function TopBar() {
  const t = useTranslations('app')
  const product = useTranslations('shared')('product')
  const say = useLocalText()
  const place = usePlace()
  const [isSearching, setSearching] = useState(false)
  const bar = useBarHeight()
  const name = place ? say(place.name) : product

  return (
    <header ref={bar} className="no-print sticky top-0 z-30 border-b border-hair bg-paper low:static">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 px-3 py-1.5 sm:px-4 sm:py-2 md:gap-x-4 md:px-6">
        <PlainLink
          to="/"
          className="me-auto flex min-h-target flex-wrap items-center gap-x-3 no-underline md:me-0"
        >
          <span className="text-lead font-bold md:text-title">{name}</span>
          <span className="hidden text-note text-ink-least min-[1400px]:inline">
            {place ? `${product} · ` : ''}
            {t('slogan')}
          </span>
        </PlainLink>
        <PlaceSearch className="hidden md:flex no-script:hidden" />
        <nav
          aria-label={t('mainNav')}
          className="ms-auto hidden flex-wrap items-center no-script:flex md:flex"
        >
          <NavLinks isBar />
        </nav>
        <div className="flex flex-wrap items-center gap-1.5 no-script:hidden sm:gap-2">
          <IconButton
            label={isSearching ? t('closeSearch') : t('openSearch')}
            icon={isSearching ? <CloseIcon /> : <SearchIcon />}
            aria-expanded={isSearching}
            onPress={() => setSearching(!isSearching)}
            className="md:hidden"
          />
          <ReadingViewMenu />
          <LanguageSwitch />
          <NavMenu />
          <MeLink />
        </div>
        {isSearching ? (
          <PlaceSearch className="w-full md:hidden" isAskedFor onDone={() => setSearching(false)} />
        ) : null}
      </div>
    </header>
  )
}

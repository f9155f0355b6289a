import { useTranslations } from 'use-intl'
import { OutsideLink, TextLink } from '../shared/components/link.tsx'
import { PhoneIcon } from '../shared/icons/speech-icons.tsx'
import { useMay } from '../shared/may.ts'
import { usePlace } from '../shared/place.ts'

/** Under every page but the map: a person to talk to, and the quieter sections. */
export function PageFoot() {
  const t = useTranslations('app')
  const title = useTranslations('pages.title')
  const place = usePlace()
  const mayMakePosters = useMay('make-poster')
  return (
    <footer className="no-print mt-8 border-t border-hair bg-mist text-label text-ink-second">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-4 py-4 sm:px-6">
        <p className="flex flex-wrap items-center gap-2">
          <PhoneIcon />
          {place?.contactPhone ? (
            <>
              {t('footer.phone')}
              <OutsideLink
                href={`tel:${place.contactPhone}`}
                className="inline-flex min-h-target min-w-target items-center"
              >
                {place.contactPhone}
              </OutsideLink>
            </>
          ) : (
            t('footer.noPhone')
          )}
        </p>
        <TextLink to="/zones" className="inline-flex min-h-target min-w-target items-center">
          {t('nav.zones')}
        </TextLink>
        <TextLink to="/about" className="inline-flex min-h-target min-w-target items-center">
          {t('nav.about')}
        </TextLink>
        <TextLink to="/code" className="inline-flex min-h-target min-w-target items-center">
          {title('code')}
        </TextLink>
        {mayMakePosters ? (
          <TextLink to="/posters" className="inline-flex min-h-target min-w-target items-center">
            {title('posters')}
          </TextLink>
        ) : null}
        {place?.isDemonstration ? (
          <>
            <TextLink to="/outbox" className="inline-flex min-h-target min-w-target items-center">
              {t('nav.outbox')}
            </TextLink>
            <p className="text-note text-ink-least">{t('footer.demonstration')}</p>
          </>
        ) : null}
      </div>
    </footer>
  )
}

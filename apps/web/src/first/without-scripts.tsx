import { useTranslations } from 'use-intl'
import { useLanguage } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'

/** Said only to readers whose browser runs no scripts: what works, and how to be heard all the same. */
export function WithoutScripts() {
  const t = useTranslations('app')
  const { locale } = useLanguage()
  const place = usePlace()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <noscript>
      <p className="border-b border-hair px-5 py-3 text-label text-ink-second">
        {t('noScript.body')} {place?.contactPhone ? t('noScript.phone', { phone: place.contactPhone }) : null}{' '}
        <a href={`?lang=${other}`} lang={other} className="text-action underline">
          {t('language.shortest')}
        </a>
      </p>
    </noscript>
  )
}

import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { useLanguage } from '../shared/language.ts'

/** The other language, in one press, with everything kept as it is. */
export function LanguageSwitch() {
  const t = useTranslations('app.language')
  const { locale, setLocale } = useLanguage()
  return (
    <Button
      isNarrow
      onPress={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
      className="whitespace-nowrap"
    >
      <span className="hidden sm:inline">{t('short')}</span>
      <span className="sm:hidden">{t('shortest')}</span>
      <span className="sr-only"> {t('switch')}</span>
    </Button>
  )
}

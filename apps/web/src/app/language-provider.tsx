import type { Locale } from '@hetu/domain/language'
import type { ReactNode } from 'react'
import { startTransition, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { keepLanguage } from '../shared/kept-choice.ts'
import { LanguageContext } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { loadMessages } from './messages.ts'
import type { Messages } from './messages.ts'

export interface LanguageProviderProps {
  initial: { locale: Locale; messages: Messages }
  children: ReactNode
}

/** Holds the language and its sentences; switching keeps every page, form and scroll position as it is. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [{ locale, messages }, setLanguage] = useState(initial)

  const language = useMemo(
    () => ({
      locale,
      setLocale: (next: Locale) => {
        loadMessages(next).then(
          (loaded) => {
            keepLanguage(next)
            document.documentElement.lang = next
            startTransition(() => setLanguage({ locale: next, messages: loaded }))
            announce(loaded.app.language.changed)
          },
          () => toast(messages.shared.problem.unreachable, 'bad'),
        )
      },
    }),
    [locale, messages],
  )

  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
        <I18nProvider locale={locale === 'en' ? 'en-US' : locale}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  )
}

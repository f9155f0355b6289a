import type { Locale } from '@hetu/domain/language'
import type { ReactNode } from 'react'
import { useMemo, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { keepLanguage } from '../shared/kept-choice.ts'
import { type Language, LanguageContext } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { heldMessages, holdLanguage, onMessages } from './held-messages.ts'
import type { Messages } from './messages.ts'

/** Holds the language and its sentences; switching keeps every page, form and scroll position as it is. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(onMessages, heldMessages)

  const language = useMemo(
    () => ({
      locale,
      setLocale: (next: Locale) => {
        holdLanguage(next).then(
          () => {
            keepLanguage(next)
            document.documentElement.lang = next
            announce(heldMessages().messages.app.language.changed)
          },
          () => toast(messages.shared.problem.unreachable, 'bad'),
        )
      },
    }),
    [locale, messages],
  )

  return (
    <InLanguage language={language} messages={messages}>
      {children}
    </InLanguage>
  )
}

/** A page that the server writes: the sentences of one reader, and nothing to switch yet. */
export function WrittenLanguage(written: { locale: Locale; messages: Messages; children: ReactNode }) {
  return (
    <InLanguage language={{ locale: written.locale, setLocale: () => {} }} messages={written.messages}>
      {written.children}
    </InLanguage>
  )
}

interface InLanguageProps {
  language: Language
  messages: Messages
  children: ReactNode
}

function InLanguage({ language, messages, children }: InLanguageProps) {
  const { locale } = language
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
        <I18nProvider locale={locale === 'en' ? 'en-US' : locale}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  )
}

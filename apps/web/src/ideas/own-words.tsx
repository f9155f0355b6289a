import type { Idea } from '@hetu/domain/ideas/idea'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { useLanguage } from '../shared/language.ts'

const isSame = (language: string, locale: string) => language.slice(0, 2) === locale.slice(0, 2)

/** Somebody's own words; a translation is one press away and always marked as a machine's. */
export function OwnWords({ idea }: { idea: Pick<Idea, 'words' | 'language' | 'translation'> }) {
  const t = useTranslations('ideas.translation')
  const { locale } = useLanguage()
  const [isTranslated, setTranslated] = useState(false)
  const { words, language, translation } = idea
  if (words === null) return null
  const helps = translation !== null && !isSame(language, locale) && isSame(translation.language, locale)
  const shown = isTranslated && helps ? translation : { words, language }
  return (
    <div className="flex flex-col items-start gap-2">
      <blockquote
        lang={shown.language}
        className="m-0 max-w-measure text-lead wrap-anywhere whitespace-pre-line"
      >
        {shown.words}
      </blockquote>
      {helps ? (
        <div className="no-print flex flex-wrap items-center gap-x-3">
          <Button variant="quiet" isNarrow className="-ms-3" onPress={() => setTranslated(!isTranslated)}>
            {isTranslated ? t('hide') : t('show')}
          </Button>
          {isTranslated ? <span className="text-note text-ink-least">{t('mark')}</span> : null}
          <p lang={translation.language} className="hidden max-w-measure whitespace-pre-line no-script:block">
            {translation.words} <span className="text-note text-ink-least">{t('mark')}</span>
          </p>
        </div>
      ) : null}
    </div>
  )
}

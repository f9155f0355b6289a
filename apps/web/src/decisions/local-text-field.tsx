import { useTranslations } from 'use-intl'
import { TextArea } from '../shared/components/text-area.tsx'

type Draft = { zh: string; en: string }

/** The same words in both languages, side by side where there is room. */
export function LocalTextField({
  label,
  value,
  onChange,
  isOptional = false,
  rows = 2,
}: {
  label: string
  value: Draft
  onChange: (value: Draft) => void
  isOptional?: boolean
  rows?: number
}) {
  const t = useTranslations('decisions.closeOut')
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={`${label} · ${t(language)}`}
          value={value[language]}
          onChange={(words) => onChange({ ...value, [language]: words })}
          rows={rows}
          isOptional={isOptional}
        />
      ))}
    </div>
  )
}

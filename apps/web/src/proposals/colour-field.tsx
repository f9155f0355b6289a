import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../shared/components/text-field.tsx'

const separators = /[\s,;，、；]+/u
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

interface ColourFieldProps {
  label: string
  /** sRGB as #rrggbb. */
  colours: readonly string[]
  onChange: (colours: string[]) => void
}

/** Colours as a palette names them, one after another, each shown beside its number. */
export function ColourField({ label, colours, onChange }: ColourFieldProps) {
  const t = useTranslations('proposals.compose')
  const [text, setText] = useState(colours.join(' '))
  const written = text.split(separators).filter(Boolean)
  const wrong = written.find((one) => !isColour(one))
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        hint={t('coloursHint')}
        isOptional
        error={wrong === undefined ? undefined : t('colourWrong', { text: wrong })}
        value={text}
        maxLength={400}
        onChange={(next) => {
          setText(next)
          onChange(next.split(separators).filter(isColour))
        }}
      />
      {colours.length > 0 ? (
        <span className="flex flex-wrap gap-2" aria-hidden>
          {colours.map((colour, at) => (
            <svg
              key={`${colour} ${at}`}
              viewBox="0 0 32 24"
              className="h-6 w-8 rounded-control border border-edge"
            >
              <rect width="32" height="24" fill={colour} />
            </svg>
          ))}
        </span>
      ) : null}
    </div>
  )
}

import { useTranslations } from 'use-intl'
import { NumberField } from '../shared/components/number-field.tsx'
import { TextField } from '../shared/components/text-field.tsx'

interface Validity {
  validFrom: string
  validTo: string | null
  accuracyMetres: number
}

interface ValidityFieldsProps {
  validity: Validity
  onChange: (patch: Partial<Validity>) => void
}

/** Since when and until when it is law, and how exactly it is surveyed. */
export function ValidityFields({ validity, onChange }: ValidityFieldsProps) {
  const t = useTranslations('zones.editor')
  return (
    <>
      <TextField
        type="date"
        label={t('validFrom')}
        value={validity.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        type="date"
        isOptional
        label={t('validTo')}
        value={validity.validTo ?? ''}
        onChange={(day) => onChange({ validTo: day === '' ? null : day })}
      />
      <NumberField
        label={t('accuracy')}
        unit="m"
        step={0.1}
        minValue={0}
        value={validity.accuracyMetres}
        onChange={(accuracyMetres) => onChange({ accuracyMetres })}
      />
    </>
  )
}

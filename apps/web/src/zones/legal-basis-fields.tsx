import type { LegalBasis } from '@hetu/domain/zones/zone'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { TextField } from '../shared/components/text-field.tsx'

interface LegalBasisFieldsProps {
  legalBasis: LegalBasis
  onChange: (legalBasis: LegalBasis) => void
}

/** On which law something stands: act or plan, article, and the number of the drawing if there is one. */
export function LegalBasisFields({ legalBasis, onChange }: LegalBasisFieldsProps) {
  const t = useTranslations('zones.editor')
  return (
    <>
      <BilingualField
        label={t('act')}
        value={legalBasis.act}
        onChange={(act) => onChange({ ...legalBasis, act })}
      />
      <BilingualField
        label={t('article')}
        value={legalBasis.article}
        onChange={(article) => onChange({ ...legalBasis, article })}
      />
      <TextField
        isOptional
        label={t('drawing')}
        value={legalBasis.drawing ?? ''}
        onChange={(text) => {
          const { drawing: _gone, ...rest } = legalBasis
          onChange(text === '' ? rest : { ...rest, drawing: text })
        }}
      />
    </>
  )
}

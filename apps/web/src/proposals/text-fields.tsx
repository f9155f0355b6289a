import { useTranslations } from 'use-intl'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import type { ComposedVersion } from './composed-version.ts'

interface TextFieldsProps {
  composed: ComposedVersion
  isFirstVersion: boolean
  onChange: (patch: Partial<ComposedVersion>) => void
}

/** The words of a version in both languages. */
export function TextFields({ composed, isFirstVersion, onChange }: TextFieldsProps) {
  const t = useTranslations('proposals.compose')
  const { title, summary, body, costBearer, changeNote } = composed
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 xl:grid-cols-2">
        <TextField
          label={t('titleZh')}
          value={title.zh}
          maxLength={80}
          onChange={(zh) => onChange({ title: { ...title, zh } })}
        />
        <TextField
          label={t('titleEn')}
          value={title.en}
          maxLength={80}
          onChange={(en) => onChange({ title: { ...title, en } })}
        />
        <TextArea
          label={t('summaryZh')}
          rows={3}
          limit={600}
          value={summary.zh}
          onChange={(zh) => onChange({ summary: { ...summary, zh } })}
        />
        <TextArea
          label={t('summaryEn')}
          rows={3}
          limit={600}
          value={summary.en}
          onChange={(en) => onChange({ summary: { ...summary, en } })}
        />
        <TextArea
          label={t('bodyZh')}
          rows={12}
          limit={20_000}
          value={body.zh}
          onChange={(zh) => onChange({ body: { ...body, zh } })}
        />
        <TextArea
          label={t('bodyEn')}
          rows={12}
          limit={20_000}
          value={body.en}
          onChange={(en) => onChange({ body: { ...body, en } })}
        />
        <TextField
          label={t('costZh')}
          isOptional
          value={costBearer.zh}
          onChange={(zh) => onChange({ costBearer: { ...costBearer, zh } })}
        />
        <TextField
          label={t('costEn')}
          isOptional
          value={costBearer.en}
          onChange={(en) => onChange({ costBearer: { ...costBearer, en } })}
        />
        {isFirstVersion ? null : (
          <>
            <TextField
              label={t('noteZh')}
              isOptional
              value={changeNote.zh}
              onChange={(zh) => onChange({ changeNote: { ...changeNote, zh } })}
            />
            <TextField
              label={t('noteEn')}
              isOptional
              value={changeNote.en}
              onChange={(en) => onChange({ changeNote: { ...changeNote, en } })}
            />
          </>
        )}
      </div>
    </div>
  )
}

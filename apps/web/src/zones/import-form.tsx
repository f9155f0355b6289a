import { zoneLevels } from '@hetu/domain/zones/zone'
import { zoneLevelNames } from '@hetu/domain/zones/zone-names'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { ImportFile } from './import-file.tsx'
import type { ImportDraft } from './use-import-draft.ts'

interface ImportFormProps {
  draft: ImportDraft
  /** What the columns mean, once the file was read. */
  children?: ReactNode
  /** Why the mapping cannot be used yet. */
  mappingProblem: string | undefined
  isPending: boolean
  onRead: () => void
}

const law = ['authorityZh', 'authorityEn', 'actZh', 'actEn', 'articleZh', 'articleEn'] as const

/** The file and what it does not say: system of its coordinates, columns, and the law that all its zones share. */
export function ImportForm({ draft, children, mappingProblem, isPending, onRead }: ImportFormProps) {
  const t = useTranslations('zones.import')
  const say = useLocalText()
  const field = (name: string, label: string, more: object = {}) => (
    <TextField
      key={name}
      label={label}
      value={draft.value(name)}
      onChange={(text) => draft.setValue(name, text)}
      {...more}
    />
  )
  const missing = !draft.file
    ? t('needsFile')
    : !draft.hasFacts
      ? t('needsFacts')
      : draft.hasHalf
        ? t('needsBoth')
        : mappingProblem
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) onRead()
      }}
    >
      <ImportFile draft={draft} />
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        {field('epsg', t('epsg'), { hint: t('epsgHint'), isOptional: true, inputMode: 'numeric' })}
        <Select
          label={t('shift')}
          hint={t('shiftHint')}
          options={(['none', 'gcj02', 'bd09', 'swapped_axes'] as const).map((each) => ({
            value: each,
            label: t(`shifts.${each}`),
          }))}
          value={draft.shift}
          onChange={draft.setShift}
        />
      </div>
      <fieldset className="m-0 grid gap-4 border-0 p-0 sm:grid-cols-2 sm:items-end">
        <legend className="col-span-full pb-2 text-lead font-bold">{t('shared')}</legend>
        {law.map((name) => field(name, t(name)))}
        {field('validFrom', t('validFrom'), { type: 'date' })}
        {field('accuracy', t('accuracy'), { inputMode: 'decimal', hint: t('accuracyHint') })}
        <Select
          label={t('level')}
          options={zoneLevels.map((each) => ({ value: each, label: capital(say(zoneLevelNames[each])) }))}
          value={draft.level}
          onChange={draft.setLevel}
        />
      </fieldset>
      {draft.hasLaw ? null : <Notice tone="warn" title={t('lawUnknown')} />}
      {children}
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingText={t('reading')}
        disabledReason={missing}
        className="self-start"
      >
        {t('read')}
      </Button>
    </form>
  )
}

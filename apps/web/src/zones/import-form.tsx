import { zoneTypeNames } from '@hetu/domain/zones/zone-names'
import type { LayerFacts, LayerShift, PreviewZoneImport } from '@hetu/domain/zones/zone-import'
import {
  type ZoneLevel,
  type ZoneType,
  type ZoneVersion,
  zoneLevels,
  zoneTypes,
} from '@hetu/domain/zones/zone'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { Button } from '../shared/components/button.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { UploadIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { type ChosenFile, limitMegabytes, readChosenFile } from './read-chosen-file.ts'

interface ImportFormProps {
  /** A zone in force: what the whole layer shares is proposed from it. */
  example: ZoneVersion | undefined
  /** Headings of the file, once it was read. */
  columns: readonly string[]
  isPending: boolean
  onRead: (input: Extract<z.input<typeof PreviewZoneImport>, { content: string }>) => void
}

const automatic = '—'

/** The file and what it does not say: system of its coordinates, columns, and the law that all its zones share. */
export function ImportForm({ example, columns, isPending, onRead }: ImportFormProps) {
  const t = useTranslations('zones.import')
  const levels = useTranslations('zones.levels')
  const say = useLocalText()
  const [file, setFile] = useState<ChosenFile>()
  const [problem, setProblem] = useState<string>()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [defaultType, setDefaultType] = useState<ZoneType>('designated_area')
  const [level, setLevel] = useState<ZoneLevel>()
  const [nameColumn, setNameColumn] = useState(automatic)
  const [shift, setShift] = useState<LayerShift | 'none'>('none')
  const [typeColumn, setTypeColumn] = useState(automatic)
  const proposed: Record<string, string> = {
    authorityZh: example?.authority.zh ?? '',
    authorityEn: example?.authority.en ?? '',
    actZh: example?.legalBasis.act.zh ?? '',
    actEn: example?.legalBasis.act.en ?? '',
    articleZh: example?.legalBasis.article.zh ?? '',
    articleEn: example?.legalBasis.article.en ?? '',
    validFrom: '',
    accuracy: '',
    epsg: '',
  }
  const value = (name: string) => typed[name] ?? proposed[name] ?? ''
  const field = (name: string, label: string, more: object = {}) => (
    <TextField
      label={label}
      value={value(name)}
      onChange={(text) => setTyped((now) => ({ ...now, [name]: text }))}
      {...more}
    />
  )
  const needed = [
    'authorityZh',
    'authorityEn',
    'actZh',
    'actEn',
    'articleZh',
    'articleEn',
    'validFrom',
    'accuracy',
  ]
  const missing = !file
    ? t('needsFile')
    : needed.some((name) => !value(name).trim())
      ? t('needsFacts')
      : undefined
  const columnOptions = [automatic, ...columns].map((column) => ({
    value: column,
    label: column === automatic ? t('automatic') : column,
  }))

  const facts = (): LayerFacts => ({
    level: level ?? example?.level ?? 'city',
    authority: { zh: value('authorityZh').trim(), en: value('authorityEn').trim() },
    legalBasis: {
      act: { zh: value('actZh').trim(), en: value('actEn').trim() },
      article: { zh: value('articleZh').trim(), en: value('articleEn').trim() },
    },
    validFrom: value('validFrom'),
    accuracyMetres: Number(value('accuracy')),
    isDefinitive: false,
  })

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!file || missing) return
        onRead({
          ...file,
          ...(value('epsg') && { epsg: Number(value('epsg')) }),
          ...(shift !== 'none' && { shift }),
          mapping: {
            ...(nameColumn !== automatic && { name: nameColumn }),
            ...(typeColumn !== automatic && { type: typeColumn }),
            defaultType,
          },
          facts: facts(),
        })
      }}
    >
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['.geojson', '.json', '.zip', '.gpkg', '.kml', '.kmz', '.csv']}
          onSelect={(list) => {
            const chosen = list?.[0]
            if (!chosen) return
            const limit = limitMegabytes(chosen.name)
            const isTooLarge = chosen.size > limit * 1024 * 1024
            setProblem(isTooLarge ? t('tooLarge', { limit }) : undefined)
            if (!isTooLarge) void readChosenFile(chosen).then(setFile)
          }}
        >
          <Button icon={<UploadIcon />}>{t('choose')}</Button>
        </FileTrigger>
        <span className="text-label">{file ? file.fileName : t('noFile')}</span>
      </div>
      {problem ? <p className="text-label text-bad">{problem}</p> : null}
      <p className="text-note text-ink-least">{t('formats')}</p>
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        {field('epsg', t('epsg'), { hint: t('epsgHint'), isOptional: true, inputMode: 'numeric' })}
        <Select
          label={t('shift')}
          hint={t('shiftHint')}
          options={(['none', 'gcj02', 'bd09'] as const).map((each) => ({
            value: each,
            label: t(`shifts.${each}`),
          }))}
          value={shift}
          onChange={setShift}
        />
        <Select
          label={t('defaultType')}
          hint={t('defaultTypeHint')}
          options={zoneTypes.map((type) => ({ value: type, label: say(zoneTypeNames[type]) }))}
          value={defaultType}
          onChange={setDefaultType}
        />
        {columns.length > 0 ? (
          <>
            <Select
              label={t('nameColumn')}
              options={columnOptions}
              value={nameColumn}
              onChange={setNameColumn}
            />
            <Select
              label={t('typeColumn')}
              options={columnOptions}
              value={typeColumn}
              onChange={setTypeColumn}
            />
          </>
        ) : null}
      </div>
      <fieldset className="m-0 grid gap-4 border-0 p-0 sm:grid-cols-2 sm:items-end">
        <legend className="col-span-full pb-2 text-lead font-bold">{t('shared')}</legend>
        {field('authorityZh', t('authorityZh'))}
        {field('authorityEn', t('authorityEn'))}
        {field('actZh', t('actZh'))}
        {field('actEn', t('actEn'))}
        {field('articleZh', t('articleZh'))}
        {field('articleEn', t('articleEn'))}
        {field('validFrom', t('validFrom'), { type: 'date' })}
        {field('accuracy', t('accuracy'), { inputMode: 'decimal', hint: t('accuracyHint') })}
        <Select
          label={t('level')}
          options={zoneLevels.map((each) => ({ value: each, label: levels(each) }))}
          value={level ?? example?.level ?? 'city'}
          onChange={setLevel}
        />
      </fieldset>
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

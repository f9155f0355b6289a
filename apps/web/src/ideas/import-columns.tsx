import type { IdeaImport } from '@hetu/domain/ideas/idea-import'
import { type IdeaMapping, ideaColumns } from '@hetu/domain/ideas/idea-mapping'
import { ideaCategories } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Select } from '../shared/components/select.tsx'

interface ImportColumnsProps {
  read: IdeaImport
  mapping: IdeaMapping
  onChange: (mapping: IdeaMapping) => void
}

const none = ''

/** Which column says what; those about people are named and never read. */
export function ImportColumns({ read, mapping, onChange }: ImportColumnsProps) {
  const t = useTranslations('ideas.import.columns')
  const categories = useTranslations('ideas.category')
  const options = [
    { value: none, label: t('none') },
    ...read.columns.map((value) => ({ value, label: value })),
  ]
  const { categoryOf = {} } = mapping
  return (
    <fieldset className="m-0 grid gap-4 border-0 p-0 sm:grid-cols-2 lg:grid-cols-3 sm:items-end">
      <legend className="col-span-full pb-2 text-lead font-bold">{t('title')}</legend>
      {ideaColumns.map((column) => (
        <Select
          key={column}
          label={t(column)}
          options={options}
          value={mapping[column] ?? none}
          onChange={(heading) => onChange({ ...mapping, [column]: heading === none ? undefined : heading })}
        />
      ))}
      <Select
        label={t('dateOrder')}
        options={(['day_first', 'month_first'] as const).map((value) => ({ value, label: t(value) }))}
        value={mapping.dateOrder ?? null}
        onChange={(dateOrder) => onChange({ ...mapping, dateOrder })}
      />
      {read.leftOutColumns.length > 0 ? (
        <div className="col-span-full">
          <Notice title={t('leftOut', { names: read.leftOutColumns.join(' · ') })} />
        </div>
      ) : null}
      {read.categoryWords.length > 0 ? (
        <div className="col-span-full">
          <DisclosureSection title={t('categoryWords', { count: read.categoryWords.length })}>
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {read.categoryWords.map((word) => (
                <Select
                  key={word}
                  label={word}
                  options={ideaCategories.map((value) => ({ value, label: categories(value) }))}
                  value={categoryOf[word] ?? null}
                  onChange={(category) =>
                    onChange({ ...mapping, categoryOf: { ...categoryOf, [word]: category } })
                  }
                />
              ))}
            </div>
          </DisclosureSection>
        </div>
      ) : null}
    </fieldset>
  )
}

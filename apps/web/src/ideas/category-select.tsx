import { type IdeaCategory, ideaCategories } from '@hetu/domain/ideas/idea'
import { useTranslations } from 'use-intl'
import { Select } from '../shared/components/select.tsx'

/** What it is about, from a short list. */
export function CategorySelect({
  value,
  onChange,
}: {
  value: IdeaCategory
  onChange: (category: IdeaCategory) => void
}) {
  const t = useTranslations('ideas')
  return (
    <Select
      label={t('add.words.category')}
      isOptional
      options={ideaCategories.map((category) => ({ value: category, label: t(`category.${category}`) }))}
      value={value}
      onChange={onChange}
      className="max-w-96"
    />
  )
}

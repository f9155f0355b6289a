import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { FieldsSheet } from './style/fields-sheet.tsx'
import { StructureSheet } from './style/structure-sheet.tsx'
import { WordsSheet } from './style/words-sheet.tsx'

/** The living page: every component in every state, to be looked at and to be checked by axe. */
export function StyleSheet() {
  const t = useTranslations('pages.title')
  return (
    <PageFrame title={t('style')} width="wide">
      <WordsSheet />
      <FieldsSheet />
      <StructureSheet />
    </PageFrame>
  )
}

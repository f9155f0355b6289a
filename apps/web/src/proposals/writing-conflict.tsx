import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { useTranslations } from 'use-intl'
import { MergeForm } from '../shared/components/merge-form.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import { elementInWords } from './element-in-words.ts'
import type { WritingConflict as Conflict } from '../shared/use-merging-draft.ts'

/** Parts of the text by their name in the form. */
const labels = {
  'title.zh': 'titleZh',
  'title.en': 'titleEn',
  'summary.zh': 'summaryZh',
  'summary.en': 'summaryEn',
  'body.zh': 'bodyZh',
  'body.en': 'bodyEn',
  'costBearer.zh': 'costZh',
  'costBearer.en': 'costEn',
  'changeNote.zh': 'noteZh',
  'changeNote.en': 'noteEn',
} as const
const isLabelled = (key: string): key is keyof typeof labels => key in labels

/** Another planner saved the version while this one wrote: both writings, and putting them together. */
export function WritingConflict({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('proposals.compose')
  const merge = useTranslations('merge')
  const kind = useTranslations('proposals.difference.kind')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const { writings, picks, onPicks, onUse } = conflict
  // Every part that is no text is an element.
  const elementIn = (side: 'base' | 'mine' | 'theirs', key: string) =>
    writings[side][key] as Element | undefined
  const nameOf = (key: string) => {
    if (isLabelled(key)) return t(labels[key])
    const element = elementIn('mine', key) ?? elementIn('theirs', key) ?? elementIn('base', key)
    return (element && say(element.name)) || t('unnamed')
  }
  return (
    <MergeForm
      writings={writings}
      picks={picks}
      onPicks={onPicks}
      nameOf={nameOf}
      isText={isLabelled}
      wordsOf={(key, value) =>
        typeof value === 'string'
          ? value
          : elementInWords(
              value as Element,
              elementIn(value === writings.mine[key] ? 'theirs' : 'mine', key),
              {
                say,
                kind: (of) => kind(of),
                labelled: (label, text) => marks('labelled', { label, text }),
              },
            )
      }
      onUse={() => {
        onUse()
        toast(merge('used'))
      }}
    />
  )
}

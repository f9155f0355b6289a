import type { DecisionInput } from '@hetu/domain/decisions/close-out'
import { inputKey, type OpinionGroup } from '@hetu/domain/decisions/disposition'
import { useTranslations } from 'use-intl'
import { MergeForm } from '../shared/components/merge-form.tsx'
import { useLocalText } from '../shared/language.ts'
import { toast } from '../shared/toast.ts'
import type { WritingConflict } from '../shared/use-merging-draft.ts'

interface TableConflictProps {
  conflict: WritingConflict
  inputs: readonly DecisionInput[]
}

/** Somebody else saved the table of answers while this one was worked on: both, group by group. */
export function TableConflict({ conflict, inputs }: TableConflictProps) {
  const t = useTranslations('decisions')
  const merge = useTranslations('merge')
  const say = useLocalText()
  const { writings, picks, onPicks, onUse } = conflict
  const labels = new Map(inputs.map((input) => [inputKey(input), input.label]))
  // Every part of a table is one of its groups.
  const groupIn = (side: 'base' | 'mine' | 'theirs', key: string) =>
    writings[side][key] as OpinionGroup | undefined
  const inWords = ({ title, disposition, reason, change, followUp, inputs: members }: OpinionGroup) =>
    [
      title.zh,
      title.en,
      disposition ? t(`disposition.${disposition}`) : t('closeOut.noAnswer'),
      ...[reason, change?.text, followUp?.text].flatMap((text) => (text ? [text.zh, text.en] : [])),
      members.map((member) => labels.get(inputKey(member)) ?? '').join(' · '),
    ].join('\n')
  return (
    <MergeForm
      writings={writings}
      picks={picks}
      onPicks={onPicks}
      nameOf={(key) => {
        const group = groupIn('mine', key) ?? groupIn('theirs', key) ?? groupIn('base', key)
        return group ? say(group.title) : ''
      }}
      isText={() => false}
      wordsOf={(_, value) => inWords(value as OpinionGroup)}
      onUse={() => {
        onUse()
        toast(merge('used'))
      }}
    />
  )
}

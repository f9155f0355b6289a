import type { Topic } from '@hetu/domain/topics/topic'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { useUndoTopicChange } from './use-topics.ts'

/** What was sorted, by whom and why, the newest first; each step can be taken back by those who sort. */
export function TopicHistory({ changes }: { changes: Topic['changes'] }) {
  const t = useTranslations('topics')
  const say = useLocalText()
  const format = useFormat()
  const mayUndo = useMay('undo-topic-change')
  const undo = useUndoTopicChange()
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t('history')}</h2>
      {undo.error ? <ProblemNotice error={undo.error} /> : null}
      {changes.length === 0 ? <p className="text-body text-ink-second">{t('historyNone')}</p> : null}
      <ol className="m-0 flex list-none flex-col p-0">
        {changes.map((change) => (
          <li
            key={change.id}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-hair py-2 text-label"
          >
            <span className="min-w-0 flex-1">
              <b>{t(`kind.${change.kind}`)}</b> · {t('moved', { made: change.made, ended: change.ended })} ·{' '}
              {change.reason}{' '}
              <span className="text-ink-least">
                {change.by ? say(change.by) : t('someone')} · {format.day(change.at)}
              </span>
            </span>
            {change.isUndone ? (
              <span className="text-note text-ink-least">{t('undone')}</span>
            ) : mayUndo ? (
              <Button
                isNarrow
                variant="quiet"
                isPending={undo.isPending}
                onPress={() => undo.mutate(change.id, { onSuccess: () => toast(t('undoneNow')) })}
              >
                {t('undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

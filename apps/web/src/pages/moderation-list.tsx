/* oxlint-disable react/no-unstable-nested-components -- render props are functions, not components */
import { useTranslations } from 'use-intl'
import { HiddenList } from '../ideas/hidden-list.tsx'
import { useHideIdea, useModeration, useRestoreIdea } from '../ideas/use-idea.ts'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { FlagList } from '../threads/flag-list.tsx'
import { RestoreButton } from '../threads/restore-button.tsx'
import { useRestoreComment } from '../threads/use-thread.ts'

/** The moderator's queue: flags that wait, then what was hidden lately. For the desk. */
export function ModerationList() {
  const queue = useTranslations('threads.queue')
  const desk = useTranslations('ideas.desk')
  const { data, error, refetch } = useModeration()
  const hideIdea = useHideIdea()
  const restoreIdea = useRestoreIdea()
  const restoreComment = useRestoreComment()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col gap-2">
        <h2 className="text-lead font-bold">
          {queue('title')} · {data.flags.length}
        </h2>
        <FlagList
          flags={data.flags}
          onHideSubject={(flag, grounds) =>
            hideIdea.mutateAsync({ reference: flag.subjectReference, ...grounds })
          }
        />
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="text-lead font-bold">{desk('hiddenTitle')}</h2>
        <HiddenList
          hidden={data.hidden}
          actionsOf={({ kind, id, subjectReference }) => (
            <RestoreButton
              of={subjectReference}
              onRestore={(reason) =>
                kind === 'idea'
                  ? restoreIdea.mutateAsync({ reference: subjectReference, reason })
                  : restoreComment.mutateAsync({ commentId: id, reason })
              }
            />
          )}
        />
      </section>
    </div>
  )
}

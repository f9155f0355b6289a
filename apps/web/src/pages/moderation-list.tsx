/* oxlint-disable react/no-unstable-nested-components -- render props are functions, not components */
import { mayHideIdea, mayRestoreIdea } from '@hetu/domain/ideas/may-hide-idea'
import { mayRestoreComment } from '@hetu/domain/threads/may-hide-comment'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
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
  const actor = useActor()
  const offer = useOffer()
  const reasonOf = (kind: 'idea' | 'comment', isOwn: boolean) => {
    const may = kind === 'idea' ? mayRestoreIdea : mayRestoreComment
    return offer(may({ isHidden: true, isOwn }, actor)).disabledReason
  }
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
          mayHideSubject={mayHideIdea}
          onHideSubject={(flag, grounds) =>
            hideIdea.mutateAsync({ reference: flag.subjectReference, ...grounds })
          }
        />
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="text-lead font-bold">{desk('hiddenTitle')}</h2>
        <HiddenList
          hidden={data.hidden}
          actionsOf={({ kind, id, subjectReference, isOwn }) => (
            <RestoreButton
              disabledReason={reasonOf(kind, isOwn)}
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

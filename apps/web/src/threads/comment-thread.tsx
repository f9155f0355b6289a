import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { CommentIcon } from '../shared/icons/speech-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import { useComments } from './use-thread.ts'

interface CommentThreadProps {
  threadId: string
  /** This page's address, to come back to after signing in. */
  here: string
  /** The version shown, where the subject has versions. */
  subjectVersion?: number
  /** What became of a comment, below its words. */
  below?: ((commentId: string) => ReactNode) | undefined
}

/** What was said to something, with one level of replies, and a field to say more. */
export function CommentThread({ threadId, here, subjectVersion, below }: CommentThreadProps) {
  const t = useTranslations('threads')
  const say = useLocalText()
  const { data, error, refetch } = useComments(threadId)
  const [replyTo, setReplyTo] = useState<string | null>(null)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />

  const replies = Map.groupBy(data, (comment) => comment.parentId)
  const first = replies.get(null) ?? []
  const count = data.filter(({ hidden }) => hidden === null).length
  return (
    <section aria-labelledby={`comments-${threadId}`} className="flex flex-col gap-3">
      <h2 id={`comments-${threadId}`} className="text-title font-bold">
        {count > 0 ? t('commentCount', { count }) : t('comments')}
      </h2>
      {first.length === 0 ? (
        <p className="text-body text-ink-second">
          {t('none')} {t('noneHint')}
        </p>
      ) : (
        <ul className="m-0 flex list-none flex-col p-0">
          {first.map((comment) => (
            <li key={comment.id} className="border-b border-hair">
              <CommentItem
                comment={comment}
                threadId={threadId}
                currentVersion={subjectVersion}
                below={below?.(comment.id)}
              >
                <Button
                  variant="quiet"
                  isNarrow
                  icon={<CommentIcon />}
                  aria-label={t('replyTo', { name: say(comment.author.chosenName) })}
                  aria-expanded={replyTo === comment.id}
                  onPress={() => setReplyTo(replyTo === comment.id ? null : comment.id)}
                >
                  {t('reply')}
                </Button>
              </CommentItem>
              <ul className="m-0 ms-4 list-none border-s-2 border-hair p-0 ps-4 sm:ms-8">
                {(replies.get(comment.id) ?? []).map((reply) => (
                  <li key={reply.id}>
                    <CommentItem
                      comment={reply}
                      threadId={threadId}
                      currentVersion={subjectVersion}
                      below={below?.(reply.id)}
                    />
                  </li>
                ))}
                {replyTo === comment.id ? (
                  <li className="pb-4">
                    <CommentForm
                      threadId={threadId}
                      parent={{ id: comment.id, name: say(comment.author.chosenName) }}
                      here={here}
                      onSent={() => setReplyTo(null)}
                      {...(subjectVersion ? { subjectVersion } : {})}
                    />
                  </li>
                ) : null}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <CommentForm threadId={threadId} here={here} {...(subjectVersion ? { subjectVersion } : {})} />
    </section>
  )
}

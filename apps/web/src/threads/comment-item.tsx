import { useOffer } from '../shared/offer.ts'
import { mayHideComment } from '@hetu/domain/threads/may-hide-comment'
import type { Comment } from '@hetu/domain/threads/comment'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Chip } from '../shared/components/chip.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { FlagButton } from './flag-button.tsx'
import { HideButton } from './hide-button.tsx'
import { useHideComment } from './use-thread.ts'

interface CommentItemProps {
  comment: Comment
  threadId: string
  currentVersion?: number | undefined
  children?: ReactNode
  /** What became of it. */
  below?: ReactNode
}

/** One comment: who, when, words; a hidden one keeps its place and says why. */
export function CommentItem({ comment, threadId, currentVersion, children, below }: CommentItemProps) {
  const t = useTranslations('threads')
  const say = useLocalText()
  const format = useFormat()
  const actor = useActor()
  const offer = useOffer()
  const hide = useHideComment()
  const { author, hidden, words, isOwn } = comment
  const hiding = offer(mayHideComment({ isHidden: hidden !== null, isOwn }, actor))
  return (
    <article id={`comment-${comment.id}`} tabIndex={-1} className="flex scroll-mt-24 flex-col gap-1 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <PersonLine
          chosenName={say(author.chosenName)}
          relation={author.label ? { words: say(author.label) } : null}
        >
          <time dateTime={comment.createdAt}>{format.moment(comment.createdAt)}</time>
        </PersonLine>
        {comment.channel === 'online' ? null : <Chip>{t(`channel.${comment.channel}`)}</Chip>}
        {comment.isMine ? <Chip>{t('mine')}</Chip> : null}
        {comment.subjectVersion && comment.subjectVersion !== currentVersion ? (
          <Chip>{t('version', { version: comment.subjectVersion })}</Chip>
        ) : null}
      </div>
      {hidden ? (
        <p className="border-s-4 border-edge bg-mist px-3 py-2 text-label text-ink-second">
          {t('hidden', { reason: hidden.reason || t(`reason.${hidden.reasonCode}`) })}
          {words === null ? null : ` ${t('hiddenForYou')}`}
        </p>
      ) : null}
      {words === null ? null : (
        <p lang={comment.language} className="max-w-measure text-body wrap-anywhere whitespace-pre-line">
          {words}
        </p>
      )}
      {below}
      {hidden ? null : (
        <div className="no-print -ms-3 flex flex-wrap items-center gap-1">
          {children}
          {comment.isMine ? null : <FlagButton threadId={threadId} commentId={comment.id} />}
          {hiding.isShown ? (
            <HideButton
              disabledReason={hiding.disabledReason}
              onHide={(grounds) => hide.mutateAsync({ commentId: comment.id, ...grounds })}
            />
          ) : null}
        </div>
      )}
    </article>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useDraft } from '../shared/draft.ts'
import { useMay } from '../shared/may.ts'
import { toast } from '../shared/toast.ts'
import { useWriteComment } from './use-thread.ts'

interface CommentFormProps {
  threadId: string
  /** The comment that is answered, with its writer's name. */
  parent?: { id: string; name: string }
  subjectVersion?: number
  /** This page's address, to come back to after signing in. */
  here: string
  onSent?: () => void
}

/** Words under something; kept on the device until they are sent, also over signing in. */
export function CommentForm({ threadId, parent, subjectVersion, here, onSent }: CommentFormProps) {
  const t = useTranslations('threads')
  const mayWrite = useMay('write-comment')
  const draft = useDraft(`comment-${parent?.id ?? threadId}`, 1, { words: '' })
  const write = useWriteComment(threadId)
  const { words } = draft.values
  const field = useRef<HTMLTextAreaElement>(null)
  const isReply = parent !== undefined
  // A reply opens because its writer pressed for it, so the focus belongs in its field.
  useEffect(() => {
    if (isReply) field.current?.focus()
  }, [isReply])

  const send = () =>
    write.mutate(
      {
        words,
        submissionKey: draft.submissionKey,
        ...(parent ? { parentId: parent.id } : {}),
        ...(subjectVersion ? { subjectVersion } : {}),
      },
      {
        onSuccess: ({ id }) => {
          draft.clear()
          toast(t('sent'))
          onSent?.()
          // The list was read anew before; what was said stands in it.
          requestAnimationFrame(() => document.getElementById(`comment-${id}`)?.focus())
        },
      },
    )
  return (
    <div className="no-print flex flex-col gap-3 no-script:hidden">
      <TextArea
        label={parent ? t('replyHint', { name: parent.name }) : t('write')}
        hint={parent ? undefined : t('writeHint')}
        rows={parent ? 2 : 3}
        value={words}
        onChange={(next) => draft.change({ words: next })}
        ref={field}
        {...(words.length > 3500 ? { limit: 4000 } : {})}
      />
      {words.trim() === '' ? null : (
        <div className="flex flex-wrap items-center gap-3">
          {mayWrite ? (
            <Button variant="primary" isPending={write.isPending} pendingText={t('sending')} onPress={send}>
              {t('send')}
            </Button>
          ) : (
            <LinkButton to="/sign-in" search={{ next: here }} variant="primary">
              {t('signIn')}
            </LinkButton>
          )}
          {draft.savedAt ? <span className="text-note text-ink-least">{t('kept')}</span> : null}
        </div>
      )}
      {write.error ? <ProblemNotice error={write.error} onRetry={send} /> : null}
    </div>
  )
}

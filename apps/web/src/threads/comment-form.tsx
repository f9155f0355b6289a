import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { KeptSign } from '../shared/components/kept-sign.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { WaitingNotice } from '../shared/components/waiting-notice.tsx'
import { ApiProblem } from '../shared/api-problem.ts'
import { draftKey, useDraft } from '../shared/draft.ts'
import { focusOnceThere } from '../shared/focus-once-there.ts'
import { useMay } from '../shared/may.ts'
import { sendDraft } from '../shared/outbox.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { toast } from '../shared/toast.ts'
import { useIsLeaving, useSentBy } from '../shared/use-sending.ts'
import { sendComment } from './send-comment.ts'
import { useReadAgain } from './use-thread.ts'

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
  const form = `comment-${parent?.id ?? threadId}`
  const draft = useDraft(form, 1, { words: '' })
  const key = draftKey(currentPlaceSlug(), form)
  const sentBy = useSentBy()
  const isLeaving = useIsLeaving(key)
  const readAgain = useReadAgain(threadId)
  const { state } = draft
  const { words } = draft.values
  const field = useRef<HTMLTextAreaElement>(null)
  const isReply = parent !== undefined
  // A reply opens because its writer pressed for it, so the focus belongs in its field.
  useEffect(() => {
    if (isReply) field.current?.focus()
  }, [isReply])

  const leave = async () => {
    let said: string | undefined
    const outcome = await sendDraft(key, {
      comment: (sending, terms) => sendComment(sending, terms, (id) => (said = id)),
    })
    if (outcome !== 'sent') return
    toast(t('sent'))
    onSent?.()
    await readAgain()
    if (said !== undefined) focusOnceThere(`comment-${said}`)
  }
  const send = async () => {
    if (!sentBy) return
    const comment = {
      words,
      ...(parent ? { parentId: parent.id } : {}),
      ...(subjectVersion ? { subjectVersion } : {}),
    }
    await draft.giveToSend({ kind: 'comment', threadId, comment, ...sentBy }, leave)
  }
  if (state.sending && !isLeaving) {
    return (
      <div className="no-print flex flex-col gap-3">
        <blockquote className="m-0 border-s-4 border-hair ps-4 text-body wrap-anywhere whitespace-pre-line">
          {words}
        </blockquote>
        <WaitingNotice
          personId={state.sending.personId}
          keeping={draft.keeping}
          onRetry={() => void leave()}
          onTakeBack={draft.takeBack}
        />
      </div>
    )
  }
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
            <Button
              variant="primary"
              isPending={isLeaving}
              pendingText={t('sending')}
              onPress={() => void send()}
            >
              {t('send')}
            </Button>
          ) : (
            <LinkButton to="/sign-in" search={{ next: here }} variant="primary">
              {t('signIn')}
            </LinkButton>
          )}
          <div className="text-note">
            <KeptSign keeping={draft.keeping} />
          </div>
        </div>
      )}
      {state.refused ? <ProblemNotice error={new ApiProblem(state.refused)} /> : null}
      {state.arrived ? (
        <Notice
          tone="warn"
          isLive
          title={t('arrived')}
          actions={<Button onPress={draft.clear}>{t('dropWords')}</Button>}
        >
          {t('arrivedLead')}
        </Notice>
      ) : null}
    </div>
  )
}

import type { OpenFlag } from '@hetu/domain/threads/flag'
import type { HidingGrounds } from '@hetu/domain/threads/hiding'
import { maySettleFlag } from '@hetu/domain/threads/may-settle-flag'
import { mayHideComment } from '@hetu/domain/threads/may-hide-comment'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { useTranslations } from 'use-intl'
import { Chip } from '../shared/components/chip.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { HideButton } from './hide-button.tsx'
import { SettleButton } from './settle-button.tsx'
import { useHideComment } from './use-thread.ts'

interface FlagListProps {
  flags: readonly OpenFlag[]
  /** What keeps somebody from hiding the whole idea; only ideas can be hidden whole. */
  mayHideSubject: typeof mayHideComment
  onHideSubject: (flag: OpenFlag, grounds: HidingGrounds) => Promise<unknown>
}

/** Flags that wait: what was said, what is wrong with it, and the three ways to end it. */
export function FlagList({ flags, mayHideSubject, onHideSubject }: FlagListProps) {
  const t = useTranslations('threads')
  const say = useLocalText()
  const format = useFormat()
  const hideComment = useHideComment()
  const actor = useActor()
  const offer = useOffer()
  if (flags.length === 0) return <p className="text-body text-ink-second">{t('queue.empty')}</p>
  return (
    <ul className="m-0 flex list-none flex-col p-0">
      {flags.map((flag) => {
        const { comment } = flag
        const settle = offer(maySettleFlag({ ...flag, isSettled: false }, actor))
        const words = { isHidden: false, isOwn: flag.areWordsOwn }
        const hide = offer(comment ? mayHideComment(words, actor) : mayHideSubject(words, actor))
        const to = flag.subjectKind === 'idea' ? '/ideas/$reference' : '/proposals/$reference'
        return (
          <li key={flag.id} className="flex flex-col gap-2 border-b border-hair py-3">
            <p className="flex flex-wrap items-center gap-2 text-label">
              <strong>{t(`reason.${flag.reasonCode}`)}</strong>
              <Chip>{comment ? t('queue.comment') : t('queue.whole')}</Chip>
              <TextLink to={to} params={{ reference: flag.subjectReference }}>
                {t('queue.on', { reference: flag.subjectReference })}
              </TextLink>
            </p>
            {comment ? (
              <blockquote className="m-0 border-s-4 border-hair ps-3 text-body wrap-anywhere whitespace-pre-line">
                {comment.words}
              </blockquote>
            ) : null}
            {flag.words ? <p className="text-label text-ink-second">{flag.words}</p> : null}
            <PersonLine chosenName={say(flag.flaggedBy.chosenName)}>
              {t('queue.age', { at: format.moment(flag.createdAt) })}
            </PersonLine>
            <div className="flex flex-wrap gap-2">
              {comment ? (
                <HideButton
                  disabledReason={hide.disabledReason}
                  onHide={(grounds) => hideComment.mutateAsync({ commentId: comment.id, ...grounds })}
                />
              ) : flag.subjectKind === 'idea' ? (
                <HideButton
                  disabledReason={hide.disabledReason}
                  onHide={(grounds) => onHideSubject(flag, grounds)}
                />
              ) : null}
              <SettleButton flagId={flag.id} settlement="kept" disabledReason={settle.disabledReason} />
              <SettleButton flagId={flag.id} settlement="passed_on" disabledReason={settle.disabledReason} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

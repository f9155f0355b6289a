import type { Notification } from '@hetu/domain/notifications/notification'
import type { LocalText } from '@hetu/domain/language'
import { relationNames } from '@hetu/domain/people/role'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { useNotifications, useReadNotifications } from './use-notifications.ts'

/** What the reader was told, newest first, each leading to its thing; decisions carry one's own words and answers. */
export function NotificationList() {
  const t = useTranslations('notifications')
  const { data, error, refetch } = useNotifications(true)
  const read = useReadNotifications()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={2} />
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-title font-bold">{t('title')}</h2>
        {data.unread > 0 ? (
          <Button isNarrow isPending={read.isPending} onPress={() => read.mutate(null)}>
            {t('readAll')}
          </Button>
        ) : null}
      </div>
      {data.notifications.length === 0 ? <p className="text-body text-ink-second">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {data.notifications.map((notification) => (
          <li key={notification.id} className="flex flex-col gap-2 border-b border-hair py-3">
            <NotificationLine notification={notification} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotificationLine({ notification }: { notification: Notification }) {
  const t = useTranslations('notifications')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const { params, kind } = notification
  const byWhom = ({ by, office, role: held }: Notification['params']) => {
    if (!by) return ''
    const name = say(by)
    if (office && held) return t('byWhom', { name, role: t(`role.${held}`), office: say(office) })
    return held ? t('byRole', { name, role: t(`role.${held}`) }) : name
  }
  const text = (value: LocalText | string | undefined) =>
    typeof value === 'object' ? say(value) : (value ?? '')
  const sentence = t(`kind.${kind}`, {
    title: text(params.title) || t('here'),
    words: params.words ?? t('wordsHidden'),
    reason: text(params.reason),
    proposal: params.proposalReference ?? '',
    due: dueOf(notification, format),
    by: byWhom(params),
    at: format.moment(params.startsAt ?? notification.createdAt),
    venue: text(params.venue),
    phone: place?.contactPhone ?? '',
    relation: params.relation ? say(relationNames[params.relation]) : '',
  })
  return (
    <>
      <p className="text-body">
        {notification.readAt === null ? <Badge tone="info">{t('unread')}</Badge> : null}{' '}
        <Target notification={notification}>{sentence}</Target>{' '}
        <span className="text-note whitespace-nowrap text-ink-least">
          {format.day(notification.createdAt)}
        </span>
      </p>
      {(params.answers ?? []).map((answer) => (
        <OfficialVoice
          key={`${answer.title}${answer.disposition}`}
          isCompact
          word={t(`disposition.${answer.disposition}`)}
        >
          {t(answer.isOwn ? 'own' : 'supported', { title: answer.title, reason: say(answer.reason) })}
        </OfficialVoice>
      ))}
    </>
  )
}

/** A day on which something is due, or the minute at which voting ends. */
function dueOf({ kind, params }: Notification, format: ReturnType<typeof useFormat>): string {
  if (!params.dueAt) return ''
  return kind === 'ballot_entered' ? format.closing(params.dueAt) : format.day(params.dueAt)
}

function Target({
  notification: { kind, params },
  children,
}: {
  notification: Notification
  children: string
}) {
  if (params.decisionNumber) {
    return (
      <TextLink to="/decisions/$number" params={{ number: params.decisionNumber }}>
        {children}
      </TextLink>
    )
  }
  const reference = params.proposalReference
  if (reference && kind === 'review_invited') {
    return (
      <TextLink to="/proposals/$reference/review" params={{ reference }} search={{ sel: params.reviewId }}>
        {children}
      </TextLink>
    )
  }
  if (reference && (kind === 'decision_submitted' || kind === 'decision_returned')) {
    return (
      <TextLink to="/proposals/$reference/close-out" params={{ reference }}>
        {children}
      </TextLink>
    )
  }
  if (reference && kind === 'ballot_entered') {
    return (
      <TextLink to="/proposals/$reference/vote" params={{ reference }}>
        {children}
      </TextLink>
    )
  }
  if (params.ideaReference) {
    return (
      <TextLink to="/ideas/$reference" params={{ reference: params.ideaReference }}>
        {children}
      </TextLink>
    )
  }
  if (!reference) return children
  return (
    <TextLink to="/proposals/$reference" params={{ reference }}>
      {children}
    </TextLink>
  )
}

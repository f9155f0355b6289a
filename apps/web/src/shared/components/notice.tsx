import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { BadIcon, InfoIcon, OkIcon, WarnIcon } from '../icons/notice-icons.tsx'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'bad'

const icons = { info: InfoIcon, ok: OkIcon, warn: WarnIcon, bad: BadIcon }
const looks: Record<NoticeTone, string> = {
  info: 'border-info bg-info-ground text-info',
  ok: 'border-ok bg-ok-ground text-ok',
  warn: 'border-warn bg-warn-ground text-warn',
  bad: 'border-bad bg-bad-ground text-bad',
}

export interface NoticeProps {
  tone?: NoticeTone
  /** The word beside the icon; left out, the word of the tone. */
  title?: ReactNode
  children?: ReactNode
  /** What the reader can do now. */
  actions?: ReactNode
  /** Say it to screen readers when it appears (results of an action). */
  isLive?: boolean
  className?: string
}

/** Something to know before going on, with an icon, a word, and what to do. */
export function Notice({ tone = 'info', title, children, actions, isLive, className = '' }: NoticeProps) {
  const t = useTranslations('shared.notice')
  const ToneIcon = icons[tone]
  return (
    <div
      role={isLive ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={`flex flex-col gap-2 rounded-control border-s-4 p-4 print:border ${looks[tone]} ${className}`}
    >
      <p className="flex items-start gap-2 text-body font-bold">
        <ToneIcon className="mt-[0.1em]" />
        <span>{title ?? t(tone)}</span>
      </p>
      {children ? <div className="text-body text-ink">{children}</div> : null}
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { StatusSymbol } from './status-symbol.tsx'
import type { Status } from './status-symbol.tsx'

export type Tone = 'info' | 'ok' | 'warn' | 'bad' | 'official' | 'plain'

const tones: Record<Tone, string> = {
  info: 'bg-info-ground text-info',
  ok: 'bg-ok-ground text-ok',
  warn: 'bg-warn-ground text-warn',
  bad: 'bg-bad-ground text-bad',
  official: 'bg-official-ground text-official',
  plain: 'bg-mist text-ink-second',
}

/** One word of judgement or state (通过, 超限, 部分采纳); colour never stands without the word. */
export function Badge({
  tone = 'plain',
  symbol,
  children,
}: {
  tone?: Tone
  symbol?: ReactNode
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-control px-2 py-0.5 text-label font-bold print:border ${tones[tone]}`}
    >
      {symbol}
      {children}
    </span>
  )
}

/** How many new things wait; the words around it must say of what. */
export function CountBadge({ count }: { count: number }) {
  if (count <= 0) return null
  return (
    <span className="inline-grid min-w-[1.5em] place-items-center rounded-full bg-bad px-1 text-note font-bold text-on-strong">
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** A state with its symbol and its word; the word may be made more exact by the caller. */
export function StatusWord({ status, children }: { status: Status; children?: ReactNode }) {
  const t = useTranslations('shared.status')
  return (
    <span className="inline-flex items-center gap-1.5 text-label font-bold text-ink">
      <StatusSymbol status={status} />
      <span>{children ?? t(status)}</span>
    </span>
  )
}

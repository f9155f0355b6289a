import type { ChangeCause } from '@hetu/domain/proposals/finding-change'
import type { InferResponseType } from 'hono/client'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import type { here } from '../shared/client.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { FindingChangeLines } from './finding-change-lines.tsx'
import { useRecheck } from './use-proposals.ts'

type Change = InferResponseType<
  (typeof here.proposals)[':reference']['recheck']['$get'],
  200
>['changes'][number]

/** Shown where the law has changed since a version was frozen: which rule, what it said, what it says, and why. */
export function RecheckNotice({ reference, version }: { reference: string; version: number }) {
  const t = useTranslations('proposals.recheck')
  const format = useFormat()
  const { data, error, refetch } = useRecheck(reference, version)
  // Silence would say that the law is as it was.
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data || data.changes.length === 0) return null
  return (
    <Notice tone="warn" title={t('title', { count: data.changes.length })}>
      <p className="text-label">
        {t('lead', { day: format.day(data.frozenAt), now: format.day(data.checkedAt) })}
      </p>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {data.changes.map((change, at) => (
          <ChangeRow key={at} change={change} />
        ))}
      </ul>
    </Notice>
  )
}

function ChangeRow({ change }: { change: Change }) {
  const say = useLocalText()
  const why = useCause(change.cause, change.zoneName ? say(change.zoneName) : null)
  return (
    <li className="flex flex-col gap-0.5 border-t border-hair pt-2">
      <p className="text-label font-bold">{why}</p>
      <FindingChangeLines change={change} words="recheck" />
    </li>
  )
}

function useCause(cause: ChangeCause, zoneName: string | null): string {
  const t = useTranslations('proposals.recheck.cause')
  switch (cause.kind) {
    case 'zone_version':
      return t('zone_version', {
        name: zoneName ?? cause.zoneId,
        from: String(cause.from),
        to: String(cause.to),
      })
    case 'zone_added':
    case 'zone_ended':
      return t(cause.kind, { name: zoneName ?? cause.zoneId })
    default:
      return t(cause.kind)
  }
}

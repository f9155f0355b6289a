import type { Hearing } from '@hetu/domain/proposals/hearing'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/** A hearing: how many asked for it; once held, who came and what was said and answered. */
export function HearingFacts({ hearing }: { hearing: Hearing }) {
  const t = useTranslations('proposals.hearing')
  const say = useLocalText()
  const format = useFormat()
  const marks = useTranslations('shared.marks')
  const { record, call, heldAt } = hearing
  return (
    <div className="flex flex-col gap-3 text-body">
      <p>
        {t('requested', { count: hearing.requestCount, on: format.day(hearing.requestedAt) })}
        {heldAt ? ` ${t('held', { at: format.moment(heldAt) })}` : call ? '' : ` ${t('waiting')}`}
      </p>
      {call && !heldAt ? (
        <p className="font-bold">
          {t('called', {
            at: format.moment(call.startsAt),
            venue: say(call.venue),
            chair: say(call.chair),
          })}
        </p>
      ) : null}
      {record ? (
        <>
          <p className="text-label text-ink-second">
            {say(record.venue)} · {t('chair', { name: say(record.chair) })}
            {record.attendance.length > 0
              ? ` · ${record.attendance.map(({ who, count }) => `${say(who)} ${count}`).join(marks('and'))}`
              : ''}
          </p>
          <ul className="m-0 list-none p-0">
            {record.statements.map((statement) => (
              <li key={statement.id} className="border-b border-hair py-3">
                <p>
                  {marks.rich('named', {
                    b: bold,
                    label: say(statement.speaker),
                    text: say(statement.words),
                  })}
                </p>
                {statement.answer ? (
                  <p className="border-s-4 border-official ps-3 text-ink-second">{say(statement.answer)}</p>
                ) : null}
              </li>
            ))}
          </ul>
          {record.absentCount ? (
            <p className="text-body text-ink-second">{t('absent', { count: record.absentCount })}</p>
          ) : null}
          <p className="text-note text-ink-least">{say(record.record)}</p>
        </>
      ) : null}
    </div>
  )
}

import type { Poll } from '@hetu/domain/polls/poll'
import { givenUpStages, stageNames } from '@hetu/domain/proposals/stage'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

/** What a voter should know first: who, until when, how private, what the result does. */
export function PollTerms({ poll }: { poll: Poll }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const isOver = poll.state === 'counting' || poll.state === 'closed'
  const heldWords = t(isOver ? 'held.leftOutCount' : 'held.count', { count: poll.turnout.heldBack })
  const rows = [
    [
      t('until'),
      poll.state === 'open' ? (
        <Countdown closesAt={poll.closesAt} />
      ) : poll.state === 'waiting' ? (
        t('waiting', { at: format.moment(poll.opensAt) })
      ) : (
        t('closed', { closing: format.closing(poll.closesAt) })
      ),
    ],
    [t('who'), `${say(poll.electorate.sentence)} ${t('turnout', poll.turnout)}`],
    ...(poll.turnout.heldBack > 0 ? [[t('held.label'), heldWords] as const] : []),
    [
      t('named'),
      `${t(poll.isSecret ? 'secretText' : 'namedText')} ${poll.isResultShownWhileOpen ? t('shown') : t('hidden')}`,
    ],
    [t('binds'), t('bindsText')],
  ] as const
  const isStopped = poll.proposalStage === 'suspended' || givenUpStages.includes(poll.proposalStage)
  return (
    <>
      {isStopped && poll.closedAt === null ? (
        <Notice tone="warn" title={t('stopped', { stage: say(stageNames[poll.proposalStage]) })} />
      ) : null}
      <dl className="grid gap-x-6 gap-y-1 text-body sm:grid-cols-[8em_1fr]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-label text-ink-least">{name}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

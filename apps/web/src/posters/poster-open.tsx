import type { Contribution } from '@hetu/domain/open-data/contribution'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useNow } from '../shared/now.ts'

/** Something that is open to all now: what, until when, how many took part, and the one way on. */
export function PosterOpen({ item }: { item: Contribution }) {
  const t = useTranslations('posters')
  const say = useLocalText()
  const format = useFormat()
  const now = useNow()
  const { stage, reference } = item
  const taken = stage?.takenPart ?? null
  const eligible = stage?.eligible ?? null
  const isVote = taken !== null
  return (
    <article className="flex flex-col gap-2 rounded-sheet border-2 border-[#DE5511] p-4">
      <p className="flex items-center gap-2 text-label font-bold text-warn">
        <StatusSymbol status={item.status} isProposal />
        {t(isVote ? 'openVote' : 'openNotice')}
        {stage?.closesAt ? (
          <>
            {' · '}
            <Countdown closesAt={stage.closesAt} part="left" />
          </>
        ) : null}
      </p>
      <h2 className="text-lead font-bold">{say(item.title)}</h2>
      <p className="text-label text-ink-second">
        {stage?.closesAt ? t('until', { closing: format.closing(stage.closesAt, now) }) : null}
        {taken !== null && eligible !== null ? <> · {t('taken', { taken, eligible })}</> : null}
      </p>
      <LinkButton
        variant="primary"
        to={isVote ? '/proposals/$reference/vote' : '/proposals/$reference'}
        params={{ reference }}
        className="justify-center"
      >
        {t(isVote ? 'toVote' : 'toProposal')}
      </LinkButton>
    </article>
  )
}

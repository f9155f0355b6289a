import type { Contribution } from '@hetu/domain/open-data/contribution'
import { useTranslations } from 'use-intl'
import { Countdown } from '../shared/components/countdown.tsx'
import { OfficialVoice } from '../shared/components/official-voice.tsx'
import { PlainLink } from '../shared/components/link.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { useLocalText } from '../shared/language.ts'

export interface ContributionRowProps {
  item: Contribution
  /** Of its pin on a drawing. */
  number?: number | undefined
  isSelected: boolean
  isHovered: boolean
  onHover: (id: string | null) => void
}

/** One idea or proposal in the list: what, its state, the official answer, who said it, how many agree. */
export function ContributionRow({ item, number, isSelected, isHovered, onHover }: ContributionRowProps) {
  const t = useTranslations('openData')
  const tStatus = useTranslations('shared.status')
  const marks = useTranslations('shared.marks')
  const say = useLocalText()
  const isIdea = item.kind === 'idea'
  return (
    // The row marks its place on the map; what can be pressed is the link inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={`row-${item.id}`}
      className={`border-b border-hair ${isSelected ? 'bg-selected shadow-[inset_4px_0_0_var(--color-action)]' : isHovered ? 'bg-mist' : ''}`}
      onMouseEnter={() => onHover(item.id)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(item.id)}
      onBlur={() => onHover(null)}
    >
      <PlainLink
        to={isIdea ? '/ideas/$reference' : '/proposals/$reference'}
        params={{ reference: item.reference }}
        aria-current={isSelected ? 'true' : undefined}
        className="grid grid-cols-[auto_1fr] gap-x-3 px-5 py-4 text-ink no-underline hover:bg-mist"
      >
        <span className="flex flex-col items-center gap-1">
          <StatusSymbol status={item.status} isProposal={!isIdea} className="mt-0.5" />
          {number === undefined ? null : (
            <span className="rounded-full bg-ink px-2 text-note font-bold text-paper tabular-nums">
              {number}
            </span>
          )}
        </span>
        <span className="flex min-w-0 flex-col gap-1">
          <span className="text-body font-bold" {...(item.language && { lang: item.language })}>
            <span className="sr-only">{marks('label', { label: tStatus(item.status) })}</span>
            {say(item.title)}
          </span>
          {item.stage?.closesAt ? (
            <span className="text-label text-ink-second">
              {t(`stage.${item.stage.name}`)} <Countdown closesAt={item.stage.closesAt} />
            </span>
          ) : null}
          {item.answer ? (
            <OfficialVoice isCompact word={t(`disposition.${item.answer.disposition}`)}>
              {say(item.answer.reason)}
            </OfficialVoice>
          ) : null}
          <span className="flex flex-wrap gap-x-3 text-note text-ink-least tabular-nums">
            <span>{sourceOf()}</span>
            {countsOf() ? <span>{countsOf()}</span> : null}
          </span>
        </span>
      </PlainLink>
    </li>
  )

  function sourceOf(): string {
    if (!isIdea) {
      const taken =
        item.stage && item.stage.takenPart !== null && item.stage.eligible !== null
          ? t('takenPart', { taken: item.stage.takenPart, eligible: item.stage.eligible })
          : item.stage
            ? t(`stage.${item.stage.name}`)
            : ''
      return [t('kind.proposal'), item.reference, taken].filter(Boolean).join(' · ')
    }
    const who = item.author
      ? [say(item.author.name), item.author.label ? say(item.author.label) : ''].filter(Boolean).join(' · ')
      : t('channel.grid_worker')
    const from = item.imported ? t('importedFrom', { source: item.imported.source }) : ''
    return [who, from, item.placeName ? say(item.placeName) : ''].filter(Boolean).join(' · ')
  }

  function countsOf(): string {
    const parts = []
    if (item.supportCount > 0) parts.push(t('support', { count: item.supportCount }))
    if (item.opposeCount > 0) parts.push(t('oppose', { count: item.opposeCount }))
    if (item.commentCount > 0) parts.push(t('comments', { count: item.commentCount }))
    return parts.join(' · ')
  }
}

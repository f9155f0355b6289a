import type { Relation } from '@hetu/domain/people/role'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Chip } from './chip.tsx'

export interface PersonLineProps {
  chosenName: string
  /** A relation to the place, or words of the place's own (“双井巷业主”). */
  relation?: Relation | { words: string } | null
  /** In which capacity or by which way the words came; neighbours speaking for themselves have none. */
  channel?: 'proxy' | 'expert' | 'planner' | 'authority'
  /** When, where: shown after the name. */
  children?: ReactNode
}

/** Who said it: chosen name, relation to the place, and how the words arrived. Never a real identity. */
export function PersonLine({ chosenName, relation, channel, children }: PersonLineProps) {
  const t = useTranslations('shared.person')
  const relationWords = typeof relation === 'string' ? t(`relation.${relation}`) : relation?.words
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink-least">
      <span>
        <span className="text-ink-second">{chosenName}</span>
        {relationWords ? ` · ${relationWords}` : ''}
      </span>
      {channel ? <Chip>{t(channel)}</Chip> : null}
      {children ? <span>{children}</span> : null}
    </p>
  )
}

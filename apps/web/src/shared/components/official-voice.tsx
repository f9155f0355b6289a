import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SealIcon } from '../icons/notice-icons.tsx'

export interface OfficialVoiceProps {
  /** The word that sums it up: 采纳, 未采纳, 少数意见. Left out: “官方答复”. */
  word?: ReactNode
  /** Who speaks and when; shown with the seal mark. */
  by?: ReactNode
  /** In a list row, which is one link: no block elements, smaller type. */
  isCompact?: boolean
  children: ReactNode
}

/** Words of the authority, told apart from neighbours and experts by bar, seal, colour and place. */
export function OfficialVoice({ word, by, isCompact, children }: OfficialVoiceProps) {
  const t = useTranslations('shared')
  if (isCompact) {
    return (
      <span className="block border-s-4 border-official bg-official-ground px-3 py-1.5 text-label">
        {word ? <strong className="me-3 text-official">{word}</strong> : null} {children}
      </span>
    )
  }
  return (
    <div className="border-s-4 border-official bg-official-ground px-4 py-2 print:border-s-8">
      <p className="text-body">
        <strong className="me-3 text-official">{word ?? t('official')}</strong> {children}
      </p>
      {by ? (
        <p className="mt-1 flex items-center gap-1 text-note text-ink-second">
          <SealIcon className="size-[1.2em]! text-official" />
          {by}
        </p>
      ) : null}
    </div>
  )
}

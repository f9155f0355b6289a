import type { IdeaCategory, IdeaKind, consents } from '@hetu/domain/ideas/idea'
import type { Position } from '@hetu/domain/geometry/position'
import { useEffect, useState } from 'react'

/** What one person says at the door. Kept in memory alone, so that nothing of one person reaches the next. */
export interface VisitEntry {
  consent: (typeof consents)[number] | null
  spokenFor: string
  chosenName: string
  persons: number
  position: Position | null
  placeName: string
  /** Most doors are the speaker's own; then only the courtyard or lane is published. */
  isHome: boolean
  kind: IdeaKind | null
  category: IdeaCategory
  words: string
  wasReadBack: boolean
}

export const emptyEntry: VisitEntry = {
  consent: null,
  spokenFor: '',
  chosenName: '',
  persons: 1,
  position: null,
  placeName: '',
  isHome: true,
  kind: null,
  category: 'other',
  words: '',
  wasReadBack: false,
}

const sessionMinutes = 30

/** Minutes left of one person's session; `onEnd` runs when they are over. */
export function useVisitClock(onEnd: () => void): number {
  const [left, setLeft] = useState(sessionMinutes)
  useEffect(() => {
    const endsAt = Date.now() + sessionMinutes * 60_000
    const timer = setInterval(() => {
      const minutes = Math.ceil((endsAt - Date.now()) / 60_000)
      if (minutes > 0) return setLeft(minutes)
      clearInterval(timer)
      onEnd()
    }, 5000)
    return () => clearInterval(timer)
  }, [onEnd])
  return left
}

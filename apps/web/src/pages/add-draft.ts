import type { IdeaCategory, IdeaKind, Position } from '@hetu/domain/ideas/idea'

/** What somebody has written of an idea so far. */
export interface AddDraft {
  position: Position | null
  /** The writer's own name for the spot; empty: the name found for it. */
  placeName: string
  isHome: boolean
  kind: IdeaKind | null
  category: IdeaCategory
  words: string
  /** Empty: taken from the words. */
  title: string
}

export const emptyDraft: AddDraft = {
  position: null,
  placeName: '',
  isHome: false,
  kind: null,
  category: 'other',
  words: '',
  title: '',
}

export const addSteps = ['where', 'kind', 'words', 'similar', 'check'] as const

/** The farthest question that may be asked: one cannot look over what is not written. */
export function farthestStep({ position, kind, words }: AddDraft): number {
  if (!position) return 1
  if (!kind) return 2
  if (Array.from(words.trim()).length < 2) return 3
  return 5
}

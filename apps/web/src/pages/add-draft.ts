import type { IdeaKind, SubmitIdea } from '@hetu/domain/ideas/idea'
import type { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import type { Position } from '@hetu/domain/geometry/position'
import { titleFrom } from '@hetu/domain/ideas/title-from'

type Sent = Omit<SubmitIdea, 'photoIds'>

/** What somebody has written of an idea so far; photos are kept apart. */
export interface AddDraft extends Omit<Sent, 'position' | 'kind' | 'placeName' | 'shape'> {
  position: Position | null
  /** The line or area that is meant; nothing where it is a spot. */
  shape?: IdeaShape | null
  kind: IdeaKind | null
  /** The writer's own name for the spot; empty: the name found for it. */
  placeName: string
}

export const emptyDraft: AddDraft = {
  position: null,
  placeName: '',
  isHome: false,
  kind: null,
  category: 'other',
  words: '',
  /** Empty: taken from the words. */
  title: '',
}

export const addSteps = ['where', 'kind', 'words', 'check'] as const

/** The farthest question that may be asked: one cannot look over what is not written. */
export function farthestStep({ position, kind, words }: AddDraft): number {
  if (!position) return 1
  if (!kind) return 2
  if (Array.from(words.trim()).length < 2) return 3
  return 4
}

/** The idea as it is sent; null while its place or kind is open. */
export function ideaOf(draft: AddDraft): Sent | null {
  const { position, kind } = draft
  if (!position || !kind) return null
  return {
    ...draft,
    position,
    // A home is told as its courtyard or lane.
    shape: draft.isHome ? null : (draft.shape ?? null),
    kind,
    title: draft.title.trim() || titleFrom(draft.words),
    placeName: draft.placeName.trim() || undefined,
  }
}

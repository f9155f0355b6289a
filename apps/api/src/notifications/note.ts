import type { VerbName } from '@hetu/domain/policy'
import type { NotificationKind, NotificationParams } from '@hetu/domain/notifications/notification'

export interface EventRow {
  id: string
  place_id: string | null
  at: Date
  actor_id: string | null
  verb: VerbName
  subject_kind: string
  subject_id: string
  after: unknown
}
export type PlacedEvent = EventRow & { place_id: string }

/** One person to be told, of what kind, with what the sentence needs. */
export interface Note {
  personId: string
  kind: NotificationKind
  params: NotificationParams
}

import { useMe } from '../shared/session.ts'
import { useUnsentDrafts } from '../shared/use-unsent-drafts.ts'

/** What waits for the person: answers not read and drafts not sent, nothing else. */
export function useWaitingCount(): number {
  return useMe().unread + useUnsentDrafts().length
}

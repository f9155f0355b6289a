import { useFormat } from '../formatter.ts'
import { useNow } from '../now.ts'

/** Until when, and how long that is from now, in the place's zone; a date alone is never shown. */
export function Countdown({
  closesAt,
  part = 'both',
}: {
  closesAt: string
  part?: 'both' | 'closing' | 'left'
}) {
  const format = useFormat()
  const now = useNow()
  const words = {
    both: format.deadline(closesAt, now),
    closing: format.closing(closesAt, now),
    left: format.left(closesAt, now),
  }
  return <time dateTime={closesAt}>{words[part]}</time>
}

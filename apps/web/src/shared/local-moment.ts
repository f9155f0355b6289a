import { startOfDay } from '@hetu/domain/calendar'

/** The instant that a date-and-time field of the place means; null while it is not filled in. */
export function instantOf(local: string, zone: string): string | null {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(local) ?? []
  if (!day) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return new Date(startOfDay(day, zone).getTime() + minutes * 60_000).toISOString()
}

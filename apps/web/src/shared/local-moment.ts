import { startOfDay } from '@hetu/domain/proposals/notice-period'
import { wallTime } from './format.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** An instant as a date-and-time field shows it, by the clock of the place: `2026-06-10T18:00`. */
export function localMoment(instant: string | Date, zone: string): string {
  const at = wallTime(instant, zone)
  return `${at.year}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}`
}

/** The instant that a date-and-time field of the place means; null while it is not filled in. */
export function instantOf(local: string, zone: string): string | null {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(local) ?? []
  if (!day) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return new Date(startOfDay(day, zone).getTime() + minutes * 60_000).toISOString()
}

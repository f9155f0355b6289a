import { z } from 'zod'
import type { LocalText } from '../language.ts'

/** Whose law and calendar a place works by. */
export const countries = ['CN', 'ENG', 'US', 'DE'] as const
export const Country = z.enum(countries)
export type Country = z.infer<typeof Country>

export const countryNames = {
  CN: { zh: '中国', en: 'China' },
  ENG: { zh: '英格兰', en: 'England' },
  US: { zh: '美国', en: 'United States' },
  DE: { zh: '德国', en: 'Germany' },
} as const satisfies Record<Country, LocalText>

/** West of each of these, in degrees east, Americans live by this zone; a proposal, as its borders follow counties. */
const american: [number, string][] = [
  [-114.5, 'America/Los_Angeles'],
  [-102, 'America/Denver'],
  [-86.5, 'America/Chicago'],
]

/** The time zone in which people at a longitude most likely live. */
export function proposedTimeZone(country: Country, longitude: number): string {
  switch (country) {
    case 'CN':
      return 'Asia/Shanghai'
    case 'ENG':
      return 'Europe/London'
    case 'DE':
      return 'Europe/Berlin'
    case 'US':
      return american.find(([limit]) => longitude < limit)?.[1] ?? 'America/New_York'
  }
}

/** Whether the browser or server knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

import type { PublicStatus } from '../ideas/idea.ts'
import type { Channel } from '../channel.ts'

/** A number with what it is a share of; a share without its denominator is never shown. */
export interface Share {
  count: number
  of: number
}

/** How the place deals with what was said, recomputable from the open data. */
export interface Figures {
  /** Everything public that asks for an answer, and how much of it has one with a reason. */
  answered: Share
  /** Of the answered: within the promised days. */
  inTime: Share
  promisedDays: number
  /** Days from an idea to its first official answer; null while nothing is answered. */
  daysToAnswer: { median: number; p90: number } | null
  /** How many wait longer than promised, and of them those that wait longest, in that order. */
  overdueCount: number
  overdue: { reference: string; title: string; language: string; days: number }[]
  byStatus: { status: PublicStatus; count: number }[]
  byChannel: { channel: Channel; ideas: number; comments: number }[]
  byGridCell: { id: string; name: { zh: string; en: string }; ideas: number; answered: number }[]
  /** Different people who wrote, supported or voted, against all households of the place. */
  people: Share
  decisions: number
}

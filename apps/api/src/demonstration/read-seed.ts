import { daysBetween, lastDayOf } from '@hetu/domain/calendar'
import { shippedHolidays } from '@hetu/domain/places/shipped-holidays'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { daysToShift, type SeedTerm } from './days-to-shift.ts'
import type { Seed, SeedProposal } from './seed.ts'
import { shiftDates } from './shift-dates.ts'

/** Where the demonstration quarter is written down. */
const seedFolder = new URL('../../../../sql/seed/liuting-li/', import.meta.url)

const parts = ['people', 'ideas', 'proposals', 'reviews', 'decisions', 'zones', 'works', 'voices'] as const

/** Reads the demonstration with all its dates moved so that its "now" is as near to `now` as whole weeks allow. */
export async function readSeed(now: Date): Promise<Seed> {
  const files = await Promise.all(parts.map(async (part) => [part, await readJson(`${part}.json`)] as const))
  const { people, ideas, proposals, reviews, decisions, zones, works, voices } = Object.fromEntries(
    files,
  ) as Record<(typeof parts)[number], unknown>
  const written = {
    ...(ideas as Pick<Seed, 'now' | 'ideas'>),
    ...(people as Pick<Seed, 'people'>),
    ...(proposals as Pick<Seed, 'proposals'>),
    ...(reviews as Pick<Seed, 'reviews' | 'invitations'>),
    ...(decisions as Pick<Seed, 'decisions'>),
    ...(zones as Pick<Seed, 'zones' | 'objects'>),
    ...(voices as Pick<Seed, 'voices'>),
    works: works as Seed['works'],
  }
  const moved = shiftDates(written, daysToShift(written.now, now, termsOf(written.proposals)), written.now)
  return {
    ...moved,
    basemap: (await readJson('basemap.geojson')) as Seed['basemap'],
    drawing: (file) => readFile(fileURLToPath(new URL(file, seedFolder))),
  }
}

/** The notices by which the day of loading is chosen. */
export function termsOf(proposals: readonly Pick<SeedProposal, 'notices'>[]): SeedTerm[] {
  return proposals.flatMap(({ notices }) =>
    notices.map((notice) => ({
      opensOn: notice.opensAt.slice(0, 10),
      days: noticeDays(notice),
      lastDay: notice.lastDay,
    })),
  )
}

/** The term that a notice was put up for; its last day may have moved off a day on which offices are closed. */
export function noticeDays(notice: SeedProposal['notices'][number]): number {
  const opensOn = notice.opensAt.slice(0, 10)
  const isStatutory = lastDayOf(opensOn, notice.statutoryMinDays, shippedHolidays) === notice.lastDay
  return isStatutory ? notice.statutoryMinDays : daysBetween(opensOn, notice.lastDay)
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(fileURLToPath(new URL(name, seedFolder)), 'utf8')) as unknown
}

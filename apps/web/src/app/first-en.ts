import type { SameKeys } from '../shared/catalogue.ts'
import { en as app } from './messages/en.ts'
import { en as pages } from '../pages/messages/en.ts'
import { en as shared } from '../shared/messages/en.ts'
import { en as places } from '../places/messages/en.ts'
import { en as mapZones } from '../zones/messages/map-en.ts'
import { en as openData } from '../open-data/messages/en.ts'
import type { zh } from './first-zh.ts'

/** The sentences in English that the first page needs, and the frame of every page: one namespace a feature. */
export const en: SameKeys<typeof zh> = {
  app,
  pages,
  shared,
  places,
  mapZones,
  openData,
}

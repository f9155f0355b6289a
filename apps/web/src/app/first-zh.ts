import { zh as app } from './messages/zh.ts'
import { zh as pages } from '../pages/messages/zh.ts'
import { zh as shared } from '../shared/messages/zh.ts'
import { zh as places } from '../places/messages/zh.ts'
import { zh as mapZones } from '../zones/messages/map-zh.ts'
import { zh as openData } from '../open-data/messages/zh.ts'

/** The sentences in Chinese that the first page needs, and the frame of every page: one namespace a feature. */
export const zh = {
  app,
  pages,
  shared,
  places,
  mapZones,
  openData,
} as const

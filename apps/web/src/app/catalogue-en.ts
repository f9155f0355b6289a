import type { SameKeys } from '../shared/catalogue.ts'
import { en as app } from './messages/en.ts'
import { en as pages } from '../pages/messages/en.ts'
import { en as shared } from '../shared/messages/en.ts'
import { en as people } from '../people/messages/en.ts'
import { en as places } from '../places/messages/en.ts'
import { en as zones } from '../zones/messages/en.ts'
import { en as threads } from '../threads/messages/en.ts'
import { en as ideas } from '../ideas/messages/en.ts'
import { en as proposals } from '../proposals/messages/en.ts'
import { en as polls } from '../polls/messages/en.ts'
import { en as reviews } from '../reviews/messages/en.ts'
import { en as decisions } from '../decisions/messages/en.ts'
import { en as notifications } from '../notifications/messages/en.ts'
import { en as openData } from '../open-data/messages/en.ts'
import type { zh } from './catalogue-zh.ts'

/** The same keys in English. */
export const en: SameKeys<typeof zh> = {
  app,
  pages,
  shared,
  people,
  places,
  zones,
  threads,
  ideas,
  proposals,
  polls,
  reviews,
  decisions,
  notifications,
  openData,
}

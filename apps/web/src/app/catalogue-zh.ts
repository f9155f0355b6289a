import { zh as app } from './messages/zh.ts'
import { zh as pages } from '../pages/messages/zh.ts'
import { zh as shared } from '../shared/messages/zh.ts'
import { zh as people } from '../people/messages/zh.ts'
import { zh as places } from '../places/messages/zh.ts'
import { zh as zones } from '../zones/messages/zh.ts'
import { zh as threads } from '../threads/messages/zh.ts'
import { zh as ideas } from '../ideas/messages/zh.ts'
import { zh as proposals } from '../proposals/messages/zh.ts'
import { zh as polls } from '../polls/messages/zh.ts'
import { zh as reviews } from '../reviews/messages/zh.ts'
import { zh as decisions } from '../decisions/messages/zh.ts'
import { zh as notifications } from '../notifications/messages/zh.ts'
import { zh as openData } from '../open-data/messages/zh.ts'

/** All features’ sentences in Chinese: one namespace a feature. */
export const zh = {
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
} as const

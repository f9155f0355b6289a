import { zh as privately } from '../shared/messages/privately-zh.ts'
import { zh as merge } from '../shared/messages/merge-zh.ts'
import { zh as about } from '../pages/messages/about-zh.ts'
import { zh as people } from '../people/messages/zh.ts'
import { zh as zones } from '../zones/messages/zh.ts'
import { zh as threads } from '../threads/messages/zh.ts'
import { zh as ideas } from '../ideas/messages/zh.ts'
import { zh as proposals } from '../proposals/messages/zh.ts'
import { zh as polls } from '../polls/messages/zh.ts'
import { zh as reviews } from '../reviews/messages/zh.ts'
import { zh as decisions } from '../decisions/messages/zh.ts'
import { zh as founding } from '../founding/messages/zh.ts'
import { zh as topics } from '../topics/messages/zh.ts'
import { zh as posters } from '../posters/messages/zh.ts'
import { zh as verdicts } from '../verdicts/messages/zh.ts'
import { zh as board } from '../board/messages/zh.ts'
import { zh as oversight } from '../oversight/messages/zh.ts'
import { zh as figures } from '../open-data/messages/figures-zh.ts'
import { zh as notifications } from '../notifications/messages/zh.ts'

/** The other sentences in Chinese: every page but the first waits for them as it waits for its own file. */
export const zh = {
  about,
  merge,
  privately,
  people,
  zones,
  threads,
  ideas,
  proposals,
  polls,
  reviews,
  decisions,
  notifications,
  posters,
  figures,
  oversight,
  board,
  verdicts,
  founding,
  topics,
} as const

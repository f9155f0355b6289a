import { en as privately } from '../shared/messages/privately-en.ts'
import { en as merge } from '../shared/messages/merge-en.ts'
import type { SameKeys } from '../shared/catalogue.ts'
import { en as about } from '../pages/messages/about-en.ts'
import { en as people } from '../people/messages/en.ts'
import { en as zones } from '../zones/messages/en.ts'
import { en as threads } from '../threads/messages/en.ts'
import { en as ideas } from '../ideas/messages/en.ts'
import { en as proposals } from '../proposals/messages/en.ts'
import { en as polls } from '../polls/messages/en.ts'
import { en as reviews } from '../reviews/messages/en.ts'
import { en as decisions } from '../decisions/messages/en.ts'
import { en as founding } from '../founding/messages/en.ts'
import { en as topics } from '../topics/messages/en.ts'
import { en as posters } from '../posters/messages/en.ts'
import { en as verdicts } from '../verdicts/messages/en.ts'
import { en as board } from '../board/messages/en.ts'
import { en as oversight } from '../oversight/messages/en.ts'
import { en as figures } from '../open-data/messages/figures-en.ts'
import { en as notifications } from '../notifications/messages/en.ts'
import type { zh } from './rest-zh.ts'

/** The other sentences in English: every page but the first waits for them as it waits for its own file. */
export const en: SameKeys<typeof zh> = {
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
}

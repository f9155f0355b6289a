import type { Database } from '@hetu/db/database'
import type { Locale } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import type { Logger } from 'pino'
import type { FileStore } from './file-store.ts'
import type { LiveHub } from './live-hub.ts'
import type { PlaceContext } from './place-context.ts'
import type { ServeConfig } from './config.ts'
import type { SigningKey } from './signing-key.ts'

/** What the whole process shares. */
export interface Services {
  database: Database
  files: FileStore
  live: LiveHub
  logger: Logger
  config: ServeConfig
  /** Set before a stop: whoever sends requests here is told to send them elsewhere, and those that come are answered. */
  draining: { isDraining: boolean }

  signingKey: SigningKey
}

/** What Hono hands to every route; place and actor only below `/api/places/:place`. */
export interface ApiEnv {
  Variables: {
    services: Services
    requestId: string
    locale: Locale
    sessionHash: string | null
    /** The browser, as the hash of its long-lived cookie. */
    device: string | null
    personId: string | null
    place: PlaceContext
    actor: Actor
  }
}

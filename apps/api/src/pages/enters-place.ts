import { visitor } from '@hetu/domain/people/actor'
import { mayEnterPlace } from '@hetu/domain/places/may-enter-place'
import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { findPlaces } from '../server/place-context.ts'
import { readSession } from '../server/session.ts'

/** Whether a place is there for whoever asks: an open one for everybody, another for those with a task in it. */
export async function entersPlace(c: Context<ApiEnv>, slug: string): Promise<boolean> {
  const [place] = await findPlaces(c.get('services').database.kysely, [slug])
  if (!place) return false
  if (place.isOpen) return true
  const session = await readSession(c, slug)
  return mayEnterPlace(place, session?.actor ?? visitor)
}

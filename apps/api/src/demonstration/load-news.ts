import { notify } from '../notifications/notify.ts'
import { readNotifications } from '../notifications/read-notifications.ts'
import type { Loading } from './loading.ts'

const weekMilliseconds = 7 * 86_400_000

/** Everybody is told of what happened, as they would have been then; what is older than a week they have read. */
export async function loadNews(loading: Loading): Promise<void> {
  const { services, place, seed } = loading
  while ((await notify.run(services)) > 0);
  const weekAgo = new Date(Date.parse(seed.now) - weekMilliseconds)
  const old = await services.database.kysely
    .selectFrom('notification')
    .select(['id', 'person_id'])
    .where('place_id', '=', place.id)
    .where('created_at', '<', weekAgo)
    .where('read_at', 'is', null)
    .execute()
  const keys = new Map([...loading.personIds].map(([key, id]) => [id, key]))
  for (const [personId, mine] of Map.groupBy(old, (row) => row.person_id)) {
    const ids = mine.map(({ id }) => id)
    for (let start = 0; start < ids.length; start += 100) {
      const some = ids.slice(start, start + 100)
      await loading.as(keys.get(personId) ?? '', readNotifications, { ids: some }, weekAgo.toISOString())
    }
  }
}

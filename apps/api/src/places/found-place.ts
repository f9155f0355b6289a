import { geometry, json } from '@hetu/db/sql'
import { isTimeZone } from '@hetu/domain/places/country'
import { FoundPlace, FoundedPlace } from '@hetu/domain/places/found-place'
import { projectionRefusal } from '@hetu/domain/places/projection-for'
import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import { type Act, definePersonVerb } from '../server/verb.ts'

/**
 * An administrator of the deployment founds a place. Nobody else knows of it until it opens; its founder is its first
 * administrator and planner. Refused where the outline cannot be measured in the system that was chosen.
 */
export const foundPlace = definePersonVerb({
  name: 'found-place',
  summary: 'Found a place, closed to everybody else until it opens.',
  input: FoundPlace,
  isCreating: true,
  answer: FoundedPlace,
  async run(act, input) {
    await refuseOthers(act)
    if (!isTimeZone(input.timeZone)) throw new Refused({ code: 'time_zone_unknown', path: ['timeZone'] })
    const outline = checkShape(input.site, plannerLimits)
    if (!outline.ok)
      throw new Refused({ ...outline.refusal, path: ['site', ...(outline.refusal.path ?? [])] })
    const fault = projectionRefusal(input.epsg, input.site)
    if (fault) throw new Refused(fault)
    const taken = await act.tx
      .selectFrom('place')
      .select('id')
      .where('slug', '=', input.slug)
      .executeTakeFirst()
    if (taken) throw new Refused({ code: 'slug_taken', path: ['slug'] })
    const id = newId()
    await writePlace(act, id, input)
    await act.record({ subjectKind: 'place', subjectId: id, isPublic: false, after: { slug: input.slug } })
    return { slug: input.slug }
  },
})

async function refuseOthers({ tx, personId }: Act): Promise<void> {
  const row = await tx
    .selectFrom('deployment_administrator')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'founders_only' })
}

async function writePlace({ tx, now, personId }: Act, id: string, input: FoundPlace): Promise<void> {
  await tx
    .insertInto('place')
    .values({
      id,
      slug: input.slug,
      name: json(input.name),
      city: json(input.city),
      country: input.country,
      reference_prefix: input.referencePrefix,
      time_zone: input.timeZone,
      epsg: input.epsg,
      site: geometry(input.site),
      households: input.households,
      shops: input.shops,
      contact_phone: input.contactPhone,
      service_promise_days: input.servicePromiseDays,
      basemap: json({
        attribution: { zh: `底图：${input.name.zh}自绘`, en: `Base map: drawn by ${input.name.en}` },
        approvalNumber: null,
        dataDate: now.toISOString().slice(0, 10),
      }),
      opened_at: null,
      founded_by: personId,
      created_at: now,
    })
    .execute()
  const outline = { type: 'Feature' as const, geometry: input.site, properties: { layer: 'site_boundary' } }
  await tx
    .insertInto('place_basemap')
    .values({ place_id: id, features: json({ type: 'FeatureCollection', features: [outline] }) })
    .execute()
  const granted = { place_id: id, person_id: personId, granted_at: now }
  await tx
    .insertInto('place_role')
    .values([
      { ...granted, role: 'administrator' },
      { ...granted, role: 'planner' },
    ])
    .execute()
}

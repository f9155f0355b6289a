import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { Services } from '../../server/api-context.ts'
import { recordZoneVersion } from '../record-zone-version.ts'
import { zoneChange } from './zone.ts'

/** Records the usual zone, or one that differs from it, as law of a place, without two persons. */
export const recordZone = (services: Services, placeId: string, more: Partial<ZoneVersion>) =>
  services.database.kysely
    .transaction()
    .execute((tx) =>
      recordZoneVersion(tx, { placeId, now: new Date() }, { ...zoneChange().change.zone, ...more }),
    )

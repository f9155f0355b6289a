import { proposeZoneChange } from '../zones/propose-zone-change.ts'
import { settleZoneChange } from '../zones/settle-zone-change.ts'
import type { z } from 'zod'
import type { Loading, TimedAct } from './loading.ts'
import type { Seed } from './seed.ts'

const reason = '名城保护规划公布，录入区划'
const drafts = 'su-ning'
const approves = 'zhang-chuzhang'

/** Zones and heritage objects as the authority approved them, each version when it was recorded. */
export function zoneActs(seed: Seed): TimedAct[] {
  const versions = seed.zones.flatMap(({ versions: all }) =>
    all.map(({ version: _version, recordedFrom, recordedTo: _recordedTo, ...zone }): TimedAct => ({
      at: recordedFrom,
      // That a version ends is learnt from the one that follows.
      run: (loading) => change(loading, { subject: 'zone', zone: { ...zone, validTo: null } }, recordedFrom),
    })),
  )
  const first = seed.zones[0]?.versions[0]
  const objects = seed.objects.map((object): TimedAct => {
    const at = first?.recordedFrom ?? seed.now
    const given = { object, validFrom: first?.validFrom ?? seed.now.slice(0, 10) }
    return { at, run: (loading) => change(loading, { subject: 'object', object: given }, at) }
  })
  return [...versions, ...objects]
}

type Change = z.input<typeof proposeZoneChange.input>['change']

async function change(loading: Loading, proposed: Change, at: string): Promise<void> {
  const { id } = await loading.as(drafts, proposeZoneChange, { change: proposed, reason }, at)
  await loading.as(approves, settleZoneChange, { changeId: id, isApproved: true }, at)
}

import { noteDevices } from '../server/device.ts'
import { openSession } from '../server/session.ts'
import type { Act } from '../server/verb.ts'

/** Opens a session for whoever proved to be this person, and notes where that was. */
export async function openSessionFor(act: Act, personId: string, isLookedAs: boolean): Promise<string> {
  await noteDevices(act.tx, [{ personId, device: act.device, address: act.address }])
  return openSession(act.tx, personId, act.now, isLookedAs)
}

import { readContact } from '@hetu/domain/people/sign-in'
import { contentHash } from '../server/hash.ts'
import { networkOf, prefixOf } from '../server/network.ts'
import type { Budget } from '../server/spend-budget.ts'
import type { Caller } from '../server/verb.ts'

const hour = 3600
const quarter = 900

/** What asking for codes takes from the limits of an address and its neighbours; a code that is used gives it back. */
export const codesFrom = (network: string) => [
  `codes-from:${network}`,
  `codes-from-prefix:${prefixOf(network)}`,
]
/** The same of tries of passwords. */
export const passwordsFrom = (address: string) => [`passwords-from:${networkOf(address)}`]

/**
 * How often codes may be asked for. A browser in which the owner of the contact was signed in before has a limit
 * of its own, so that no stranger can use it up. From any other, tries count by contact and address together:
 * whoever asks elsewhere takes nothing away. The limits over all addresses are wide; they bound a flood of mail
 * and of paid messages (SMS pumping), whatever account asks.
 */
export async function codeBudgets(typed: string, caller: Caller): Promise<Budget[]> {
  const contact = readContact(typed)
  const value = contact?.value ?? typed
  const key = contentHash(value)
  const { device } = caller
  if (device !== null && (await isOwnersDevice(caller, value)))
    return [{ key: `code-known:${device}:${key}`, times: 5, perSeconds: quarter }]
  const network = networkOf(caller.address)
  const [fromNetwork = '', fromPrefix = ''] = codesFrom(network)
  const budgets: Budget[] = [
    { key: `code-to:${key}:${network}`, times: 5, perSeconds: quarter, refusal: 'too_many_from_here' },
    { key: fromNetwork, times: 30, perSeconds: hour, refusal: 'too_many_from_here' },
    { key: fromPrefix, times: 120, perSeconds: hour, refusal: 'too_many_from_here' },
  ]
  if (contact?.kind === 'phone') {
    // The last four digits are what number ranges leave to chance.
    const range = contact.value.slice(0, -4)
    const fromHere = `${range}:${prefixOf(network)}`
    budgets.push(
      { key: `code-range:${fromHere}`, times: 15, perSeconds: hour, refusal: 'too_many_from_here' },
      { key: `code-range:${range}`, times: 150, perSeconds: hour, refusal: 'too_many_to_range' },
    )
  }
  return [
    ...budgets,
    { key: `code-to:${key}`, times: 100, perSeconds: hour, refusal: 'too_many_for_contact' },
  ]
}

/** How often a code may be tried: five times each, and codes for one contact from strange browsers a hundred times. */
export async function codeTryBudgets(requestId: string, caller: Caller): Promise<Budget[]> {
  const asked = await caller.db
    .selectFrom('sign_in_code')
    .select('contact_value')
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!asked) {
    const key = `no-code:${networkOf(caller.address)}`
    return [{ key, times: 60, perSeconds: hour, refusal: 'too_many_from_here' }]
  }
  const tries = { key: `tries:${requestId}`, times: 5, perSeconds: quarter, refusal: 'code_used_up' } as const
  if (await isOwnersDevice(caller, asked.contact_value)) return [tries]
  const key = `code-tries:${contentHash(asked.contact_value)}`
  return [tries, { key, times: 100, perSeconds: hour, refusal: 'too_many_for_contact' }]
}

/** How often a password may be tried; the same distinction as for codes. */
export async function passwordBudgets(account: string, caller: Caller): Promise<Budget[]> {
  const value = account.toLowerCase()
  const key = contentHash(value)
  const { device } = caller
  if (device !== null && (await isOwnersDevice(caller, value)))
    return [{ key: `password-known:${device}:${key}`, times: 10, perSeconds: quarter }]
  const network = networkOf(caller.address)
  const [fromNetwork = ''] = passwordsFrom(caller.address)
  return [
    { key: `password:${key}:${network}`, times: 10, perSeconds: quarter, refusal: 'too_many_from_here' },
    { key: fromNetwork, times: 60, perSeconds: quarter, refusal: 'too_many_from_here' },
    { key: `password:${key}`, times: 100, perSeconds: hour, refusal: 'too_many_for_contact' },
  ]
}

async function isOwnersDevice({ db, device }: Caller, contactValue: string): Promise<boolean> {
  if (device === null) return false
  const row = await db
    .selectFrom('person_contact')
    .innerJoin('person_device', 'person_device.person_id', 'person_contact.person_id')
    .select('person_device.device_hash')
    .where('person_contact.value', '=', contactValue)
    .where('person_device.device_hash', '=', device)
    .executeTakeFirst()
  return row !== undefined
}

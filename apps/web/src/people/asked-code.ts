const key = 'hetu:asked-code'

/** A code that was asked for and has not been used: the phone may reload the page while its owner reads the message. */
export interface AskedCode {
  requestId: string
  contact: string
  expiresInMinutes: number
  /** By this device's clock, in milliseconds. */
  askedAt: number
}

/** The code asked for in this tab, while it can still be used. */
export function readAskedCode(now: number): AskedCode | undefined {
  try {
    // Written by keepAskedCode alone.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const asked = JSON.parse(sessionStorage.getItem(key) ?? 'null') as AskedCode | null
    return asked && now < asked.askedAt + asked.expiresInMinutes * 60_000 ? asked : undefined
  } catch {
    return undefined
  }
}

/** Keeps it for this tab only, or forgets it: the contact is nobody else's business on a shared device. */
export function keepAskedCode(asked: AskedCode | undefined): void {
  try {
    if (asked) sessionStorage.setItem(key, JSON.stringify(asked))
    else sessionStorage.removeItem(key)
  } catch {
    // Storage is forbidden here: after a reload one asks for another code.
  }
}

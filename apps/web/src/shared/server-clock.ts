/** Milliseconds the server's clock is ahead of this device's; deadlines are decided by the server's clock. */
let offsetMilliseconds = 0

/** Takes the `Date` header of an answer; it has whole seconds, so half a second is added. */
export function noteServerTime(response: Response): void {
  const sentAt = Date.parse(response.headers.get('date') ?? '')
  if (Number.isFinite(sentAt)) offsetMilliseconds = sentAt + 500 - Date.now()
}

/** The present moment by the server's clock. */
export function serverNow(): Date {
  // A device that is right to two seconds is left alone, so that two answers never make a countdown jump.
  return new Date(Date.now() + (Math.abs(offsetMilliseconds) > 2000 ? offsetMilliseconds : 0))
}

/**
 * The connection to the database ended before the answer came: nothing of the transaction counts as done.
 * `mayHaveCommitted` is true only if the loss fell on the COMMIT itself; repeat with the same idempotency key.
 */
export class ConnectionLost extends Error {
  mayHaveCommitted = false

  constructor(cause?: unknown) {
    super('The connection to the database was lost before it answered.', { cause })
    this.name = 'ConnectionLost'
  }
}

const lostCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '25P04',
  '53300',
])

/** Whether an error of the driver means that the connection is gone or could not be made. */
export function meansConnectionLost(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  const code = String(error.code)
  return lostCodes.has(code) || code.startsWith('08')
}

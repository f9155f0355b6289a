/** A message as a channel needs it. */
export interface OutgoingMessage {
  id: string
  recipient: string
  subject: string
  body: string
  /** What gateways with templates of their own fill in. */
  templateValues: Readonly<Record<string, string>>
}

/**
 * What became of one try. `failed`: it surely did not arrive, and trying again is of no use where that is final.
 * `unsure`: the line broke where it may have been taken.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'failed'; reason: string; isFinal: boolean }
  | { kind: 'unsure'; reason: string }

/** A way by which messages leave. Never throws; gives up when the signal says so. */
export interface Channel {
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Outcome>
  close(): void
}

import type { Services } from './api-context.ts'

/** A job of the background: does a bounded piece and tells how much it did. */
export interface Job {
  name: string
  everySeconds: number
  /** Runs at once when something happened, and in its rhythm besides. */
  isWokenByEvents?: boolean
  run(services: Services): Promise<number>
}

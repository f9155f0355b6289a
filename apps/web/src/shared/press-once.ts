/** Presses of a button that sends are taken once within this time: a trembling or impatient finger presses twice. */
export const onceWithinMilliseconds = 700

/**
 * Lets one press through and swallows those that follow at once, before the screen can show that something is
 * being sent. `clock` counts milliseconds.
 */
export function pressGate(clock: () => number = () => performance.now()): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = clock()
    if (now - last < onceWithinMilliseconds) return false
    last = now
    return true
  }
}

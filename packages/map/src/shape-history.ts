/** What was there before and what was taken back, so that every step can be undone and done again. */
export type History<Content> = { past: readonly Content[]; present: Content; future: readonly Content[] }

const longestPast = 100

/** A history that begins here. */
export function historyOf<Content>(present: Content): History<Content> {
  return { past: [], present, future: [] }
}

/** A new step; what had been taken back is gone. */
export function stepped<Content>({ past, present }: History<Content>, next: Content): History<Content> {
  return { past: [...past, present].slice(-longestPast), present: next, future: [] }
}

/** One step back; the same history when there is none. */
export function undone<Content>(history: History<Content>): History<Content> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

/** One step forward again. */
export function redone<Content>(history: History<Content>): History<Content> {
  const [next, ...rest] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future: rest }
}

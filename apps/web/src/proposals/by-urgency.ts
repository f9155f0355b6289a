interface Clocked {
  /** When the term of its present stage ends. */
  dueAt: string | null
}

/** What is overdue first, the longest overdue before the others; then what is due soonest; last what has no day. */
export function byUrgency<Item extends Clocked>(items: readonly Item[], now: Date): Item[] {
  const rank = ({ dueAt }: Item) => (dueAt === null ? 2 : new Date(dueAt) > now ? 1 : 0)
  const due = ({ dueAt }: Item) => (dueAt ? new Date(dueAt).getTime() : 0)
  return items.toSorted((a, b) => rank(a) - rank(b) || due(a) - due(b))
}

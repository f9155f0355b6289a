interface Clocked {
  /** When the term of its present stage ends. */
  dueAt: string | null
}

/** What is due soonest first, then what has no clock, then what is overdue already, the latest first. */
export function byUrgency<Item extends Clocked>(items: readonly Item[], now: Date): Item[] {
  const rank = ({ dueAt }: Item) => (dueAt === null ? 1 : new Date(dueAt) > now ? 0 : 2)
  const due = ({ dueAt }: Item) => (dueAt ? new Date(dueAt).getTime() : 0)
  return items.toSorted((a, b) => {
    const between = rank(a) - rank(b)
    if (between !== 0) return between
    return rank(a) === 2 ? due(b) - due(a) : due(a) - due(b)
  })
}

interface Clocked {
  notice: { closesAt: string } | null
}

/** What closes soonest first, then what has no clock, then what closed already, the latest first. */
export function byUrgency<Item extends Clocked>(items: readonly Item[], now: Date): Item[] {
  const rank = ({ notice }: Item) => (notice === null ? 1 : new Date(notice.closesAt) > now ? 0 : 2)
  const closing = ({ notice }: Item) => (notice ? new Date(notice.closesAt).getTime() : 0)
  return items.toSorted((a, b) => {
    const between = rank(a) - rank(b)
    if (between !== 0) return between
    return rank(a) === 2 ? closing(b) - closing(a) : closing(a) - closing(b)
  })
}

/** A bar from nothing to all of its denominator; the figure stands beside it in words. Forced colours and paper keep it. */
export function ShareBar({ count, of }: { count: number; of: number }) {
  return (
    <span aria-hidden className="block h-4 rounded-control border border-edge bg-mist">
      <span
        className="block h-full min-w-0.5 rounded-[inherit] bg-action [print-color-adjust:exact] forced-colors:bg-[Highlight]"
        style={{ width: `${(count / Math.max(1, of)) * 100}%` }}
      />
    </span>
  )
}

import type { ReactNode } from 'react'

/** A figure with what it means and what it is counted from; put several in a `FactRow`. */
export function Fact({ value, children }: { value: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-note text-ink-least">{children}</dt>
      <dd className="text-display font-bold">{value}</dd>
    </div>
  )
}

export function FactRow({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-8 gap-y-4">{children}</dl>
}

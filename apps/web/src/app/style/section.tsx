import type { ReactNode } from 'react'

/** One group of the living page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-hair pt-6">
      <h2 className="text-title font-bold">{title}</h2>
      {children}
    </section>
  )
}

/** Things beside each other, wrapping. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-3">{children}</div>
}

import type { ReactNode } from 'react'

/** Nothing here yet: says so in a sentence, and offers the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-3 px-5 py-8">
      <svg
        viewBox="0 0 96 48"
        className="h-16 text-edge"
        aria-hidden
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path
          d="M4 44V24l18-10 18 10v20M40 44V20l24-14 28 14v24M2 44h92"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <path d="M16 44V32h12v12M56 44V30h16v14" />
      </svg>
      <p className="text-lead font-bold">{title}</p>
      {children ? <div className="max-w-measure text-body text-ink-second">{children}</div> : null}
      {action}
    </div>
  )
}

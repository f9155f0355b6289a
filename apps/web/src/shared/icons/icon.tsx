import type { ReactNode } from 'react'

export interface IconProps {
  /** Said by screen readers; leave out when a word stands beside the icon. */
  label?: string
  className?: string
}

/** The frame of every icon: a 24-unit grid, drawn in the colour of the text, as large as the text size says. */
export function Icon({ label, className = '', children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`inline-block size-icon shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      {children}
    </svg>
  )
}

import type { ReactNode } from 'react'

export const statuses = [
  'idea',
  'review',
  'open',
  'adopted',
  'partly',
  'building',
  'done',
  'declined',
] as const
export type Status = (typeof statuses)[number]

interface Shape {
  color: string
  outline: ReactNode
  glyph: ReactNode
}

const shield = 'M12 2.5 20 5v6.500c0 5-3.3 8.3-8 10.2-4.7-1.9-8-5.2-8-10.200V5z'
const triangle = 'M12 2.8 21.8 20.500H2.200z'

const shapes: Record<Status, Shape> = {
  idea: {
    color: 'text-status-idea',
    outline: <circle cx="12" cy="12" r="9.5" />,
    glyph: <circle cx="12" cy="12" r="3.4" fill="#fff" />,
  },
  review: {
    color: 'text-status-review',
    outline: <rect x="2.5" y="2.5" width="19" height="19" rx="4.5" />,
    glyph: <path d="M10.8 7a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.600M13.6 13.600l3.6 3.6" />,
  },
  open: {
    color: 'text-status-open',
    outline: <path d="M12 1.5 22.5 12 12 22.5 1.5 12z" />,
    glyph: <path d="M8.5 10v4M12 7.500v9M15.5 10v4" />,
  },
  adopted: {
    color: 'text-status-adopted',
    outline: <path d={shield} />,
    glyph: <path d="m8 12 3 3 5.5-6" />,
  },
  partly: {
    color: 'text-status-adopted',
    outline: <path d={shield} />,
    glyph: <path d="M12 5.200v13.600c-3.2-1.6-5.4-4-5.4-7.400V6.900z" fill="#fff" stroke="none" />,
  },
  building: {
    color: 'text-status-built',
    outline: <path d={triangle} />,
    glyph: <path d="M11.5 9v8.500M9.5 17.500h4M9 10.500h6V13" />,
  },
  done: {
    color: 'text-status-built',
    outline: <path d={triangle} />,
    glyph: <path d="M9 12.500l2.2 2.200L15 10.500M7.5 17.800h9" />,
  },
  declined: {
    color: 'text-status-declined',
    outline: <rect x="3" y="3" width="18" height="18" rx="1" />,
    glyph: <path d="M7.5 12h9" />,
  },
}

/** The symbol of a state, the same on map, list and paper: shape, colour and glyph, with a white halo. */
export function StatusSymbol({ status, className = '' }: { status: Status; className?: string }) {
  const { color, outline, glyph } = shapes[status]
  return (
    <svg
      viewBox="-1 -1 26 26"
      className={`inline-block size-icon shrink-0 ${color} ${className}`}
      aria-hidden
      focusable="false"
    >
      <g
        fill="currentColor"
        stroke="var(--color-status-halo)"
        strokeWidth="2"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {outline}
      </g>
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        {glyph}
      </g>
    </svg>
  )
}

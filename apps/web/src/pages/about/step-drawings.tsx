import type { ReactNode } from 'react'

/** Line drawings of the five steps, of courtyards and lanes as everywhere in the product; words stand beside them. */
function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 120 80"
      className="h-20 w-30 shrink-0 text-ink-second"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d="M6 72h108" />
      {children}
    </svg>
  )
}

const House = ({ x }: { x: number }) => <path d={`M${x} 72V50l16-11 16 11v22M${x - 3} 52l19-13 19 13`} />

/** Somebody pins words to a house. */
export const SayDrawing = () => (
  <Drawing>
    <House x={14} />
    <House x={72} />
    <path
      d="M60 30c0 8-10 18-10 18s-10-10-10-18a10 10 0 0 1 20 0z"
      className="fill-action/15 stroke-action"
    />
    <circle cx="50" cy="30" r="3" className="stroke-action" />
  </Drawing>
)

/** Scattered words are gathered. */
export const GatherDrawing = () => (
  <Drawing>
    <path d="M14 14h24v14H26l-6 6v-6h-6zM82 14h24v14h-6v6l-6-6H82z" />
    <path d="M28 42l18 10M92 42L74 52" strokeDasharray="3 4" />
    <rect x="42" y="50" width="36" height="18" rx="2" className="fill-action/15 stroke-action" />
    <path d="M49 57h22M49 62h14" className="stroke-action" />
  </Drawing>
)

/** Options are weighed by neighbours and experts. */
export const WeighDrawing = () => (
  <Drawing>
    <path d="M60 14v52M44 72h32M26 24h68" />
    <path d="M26 24l-10 20h20zM94 24L84 44h20z" />
    <path d="M14 44a12 8 0 0 0 24 0M82 44a12 8 0 0 0 24 0" className="fill-action/15 stroke-action" />
  </Drawing>
)

/** A decision is published with its reasons. */
export const DecideDrawing = () => (
  <Drawing>
    <path d="M36 10h38l12 12v50H36z" />
    <path d="M74 10v12h12M44 30h32M44 38h32M44 46h20" />
    <circle cx="76" cy="58" r="9" className="fill-official/15 stroke-official" />
    <path d="M72 58l3 3 5-6" className="stroke-official" />
  </Drawing>
)

/** The house is mended, and the neighbours look whether it is. */
export const LookDrawing = () => (
  <Drawing>
    <House x={44} />
    <path d="M52 72V58h16v14" />
    <path d="M14 30c6-8 18-8 24 0-6 8-18 8-24 0z" className="fill-action/15 stroke-action" />
    <circle cx="26" cy="30" r="3" className="stroke-action" />
    <path d="M88 20l5 5 10-12" className="stroke-action" />
  </Drawing>
)

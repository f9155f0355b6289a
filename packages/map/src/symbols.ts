import type { Picture, Shape } from './picture.ts'
import { arc, disc, ellipse } from './picture.ts'

/** The states that have a symbol of their own; half-filled and barred forms stand for "partly" and "done". */
export const symbolStatuses = [
  'idea',
  'review',
  'open',
  'adopted',
  'partly',
  'building',
  'done',
  'declined',
] as const
export type SymbolStatus = (typeof symbolStatuses)[number]

/** Told apart by normal, protan, deutan and tritan sight; at least 3.4:1 on the land colour. */
export const statusColours: Record<SymbolStatus, string> = {
  idea: '#2456AA',
  review: '#45186E',
  open: '#DE5511',
  adopted: '#338F80',
  partly: '#338F80',
  building: '#684806',
  done: '#684806',
  declined: '#12181C',
}

const white = '#FFFFFF'
const side = 40
const shield =
  'M20 7.6C22.8 9.6 26 10.6 29.2 10.8V18.6C29.2 24.4 25.2 28.6 20 30.8C14.8 28.6 10.8 24.4 10.8 18.6V10.8C14 10.6 17.2 9.6 20 7.6Z'
const rightHalf = 'M20 7.6C22.8 9.6 26 10.6 29.2 10.8V18.6C29.2 24.4 25.2 28.6 20 30.8Z'
const triangle = 'M18.3 8.2Q20 5.6 21.7 8.2L31.4 26.4Q32.6 29.4 29.6 29.4H10.4Q7.4 29.4 8.6 26.4Z'
const roundedSquare =
  'M14.2 9.6H25.8Q29.6 9.6 29.6 13.4V25Q29.6 28.8 25.8 28.8H14.2Q10.4 28.8 10.4 25V13.4Q10.4 9.6 14.2 9.6Z'
const square = 'M11 10H29V28H11Z'
const diamond = 'M20 5.2L33.8 19L20 32.8L6.2 19Z'

/** What the office lays out flies as a flag; what a neighbour says has the shape of its state. */
const flag = 'M9 8.6H33.4L29.4 18.8L33.4 29H9Z'
const pole = 'M9 6.6V36'

const outlines: Record<SymbolStatus, string> = {
  idea: disc(20, 19, 10.6),
  review: roundedSquare,
  open: diamond,
  adopted: shield,
  partly: shield,
  building: triangle,
  done: triangle,
  declined: square,
}

const line = (path: string, width: number, stroke = white): Shape => ({ path, stroke, width })
const crane = line(
  'M16 26V15.6M14.2 26H18M13.6 16.6H25.4M16 14L22.8 16.6M23.6 16.6V20.4M22.2 20.4H25V22.6H22.2Z',
  1.6,
)
const craneLifted = line(
  'M16.6 23V15M15 23H18.2M14.4 15.8H24.6M16.6 13.4L22.4 15.8M22.8 15.8V18.6M21.6 18.6H24V20.6H21.6Z',
  1.5,
)
const tick = line('M15.6 18.8L18.9 22.2L24.6 15.4', 2.6)
const hand: Shape[] = [
  line('M16.4 19.6V14.8M19.2 18.6V12.6M22 18.6V13.4M24.6 19.4V15.8', 2.1),
  {
    path: 'M15.4 18.6H25.7V21.4Q25.7 26 21 26Q18.2 26 16.8 24.2L13.2 20.8Q13.4 18.9 15.4 20.2Z',
    fill: white,
  },
]

const glyphs: Record<SymbolStatus, Shape[]> = {
  idea: [{ path: disc(20, 19, 3.6), fill: white }],
  review: [line(disc(19, 18.2, 4.3), 2.2), line('M22.4 21.6L25.6 24.8', 2.6)],
  open: hand,
  adopted: [tick],
  partly: [
    { path: rightHalf, fill: white },
    line(shield, 1.8, statusColours.partly),
    line('M15.2 18.8L18.6 22.2', 2.6),
    line('M21.4 19.6L24.4 15.6', 2.6, statusColours.partly),
  ],
  building: [crane],
  done: [craneLifted, line('M13 26.2H27', 2.4)],
  declined: [line('M15.2 19H24.8', 3)],
}

const shadow: Shape[] = [
  { path: ellipse(20, 33.4, 10, 3), fill: '#14202B', opacity: 0.1 },
  { path: ellipse(20, 33.2, 8, 2.2), fill: '#14202B', opacity: 0.14 },
  { path: ellipse(20, 33, 6, 1.4), fill: '#14202B', opacity: 0.16 },
]

const ring: Shape[] = [
  { path: disc(20, 19, 17.2), fill: white },
  { path: disc(20, 19, 16.4), stroke: '#14202B', width: 4.6 },
  { path: disc(20, 19, 16.4), stroke: '#FFD23F', width: 2.4 },
]

/** The symbol of a state: shape, colour and glyph, never colour alone (WCAG 1.4.1). */
export function statusPicture(status: SymbolStatus, isSelected = false): Picture {
  const outline = outlines[status]
  const colour = statusColours[status]
  const shapes = [
    ...shadow,
    ...(isSelected ? ring : []),
    { path: outline, fill: white, stroke: white, width: 4 },
    { path: outline, fill: colour, stroke: colour, width: 0.6 },
    ...glyphs[status],
  ]
  return { width: side, height: side, shapes }
}

/** A proposal's symbol: the flag of its state, so that nobody takes it for a neighbour's idea. */
export function proposalPicture(status: SymbolStatus): Picture {
  const colour = statusColours[status]
  return {
    width: side,
    height: side,
    shapes: [
      ...shadow,
      { path: `${pole}${flag}`, fill: white, stroke: white, width: 5 },
      line(pole, 2.6, colour),
      { path: flag, fill: colour, stroke: colour, width: 0.6 },
      ...(status === 'partly' ? [tick] : glyphs[status]),
    ],
  }
}

/** How large a ring is drawn, from the smallest count on; radius in pixels. */
export const ringSizes = [
  { from: 0, radius: 12 },
  { from: 10, radius: 13.5 },
  { from: 100, radius: 15 },
  { from: 1000, radius: 17 },
] as const

/** Several ideas close together: a ring split by how many are in each state (`symbolStatuses`); the count is written into it. */
export function ringPicture(size: number, shares: readonly number[]): Picture {
  const { radius } = ringSizes[size] ?? ringSizes[0]
  const width = 4.4
  const total = shares.reduce((sum, share) => sum + share, 0) || 1
  const parts = symbolStatuses.flatMap((status, at) => {
    const share = (shares[at] ?? 0) / total
    const from = shares.slice(0, at).reduce((sum, each) => sum + each, 0) / total
    return share > 0 ? [{ status, from, to: from + share }] : []
  })
  const middle = radius - width / 2
  return {
    width: side,
    height: side,
    shapes: [
      ...shadow,
      { path: disc(20, 19, radius + 2), fill: white },
      ...parts.map(({ status, from, to }) => ({
        path: parts.length === 1 ? disc(20, 19, middle) : arc(20, 19, middle, from + 0.015, to - 0.015),
        stroke: statusColours[status],
        width,
        isBlunt: true,
      })),
    ],
  }
}

/** A numbered mark, for print and for pages without a drawn map. */
function numberPicture(number: string): Picture {
  const radius = number.length > 2 ? 14.4 : 12.8
  return {
    width: side,
    height: side,
    shapes: [
      ...shadow,
      { path: disc(20, 19, radius + 2), fill: white },
      { path: disc(20, 19, radius), fill: '#14202B' },
    ],
    text: { words: number, x: 20, y: 19, sizePixels: number.length > 2 ? 12 : 14, fill: white },
  }
}

/** The ground of a flag's name, edged in its state's colour; it grows with the words on it. */
function cardPicture(status: SymbolStatus, theme: string): Picture {
  const colour = statusColours[status]
  const edge = theme === 'dark' ? '#B4C0CA' : white
  return {
    width: 24,
    height: 24,
    shapes: [
      { path: 'M4 1H20Q23 1 23 4V20Q23 23 20 23H4Q1 23 1 20V4Q1 1 4 1Z', fill: edge },
      {
        path: 'M5 2.5H19Q21.5 2.5 21.5 5V19Q21.5 21.5 19 21.5H5Q2.5 21.5 2.5 19V5Q2.5 2.5 5 2.5Z',
        fill: theme === 'dark' ? '#0F171E' : white,
        stroke: colour,
        width: 2,
      },
    ],
    stretch: [8, 16],
  }
}

/** The picture behind `status:idea`, `status:idea:selected`, `proposal:open`, `ring:0:2,1`, `card:open:dark`, `mark:3`. */
export function symbolPicture(name: string): Picture | null {
  const [kind, what = '', form] = name.split(':')
  const isSelected = form === 'selected'
  if (kind === 'status' && isSymbolStatus(what)) return statusPicture(what, isSelected)
  if (kind === 'proposal' && isSymbolStatus(what)) return proposalPicture(what)
  if (kind === 'ring' && form) return ringPicture(Number(what), form.split(',').map(Number))
  if (kind === 'card' && isSymbolStatus(what)) return cardPicture(what, form ?? 'light')
  if (kind === 'mark' && what !== '') return numberPicture(what)
  return null
}

function isSymbolStatus(word: string): word is SymbolStatus {
  return (symbolStatuses as readonly string[]).includes(word)
}

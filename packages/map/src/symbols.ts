import type { Picture, Shape } from './picture.ts'
import { disc, ellipse } from './picture.ts'

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

/** A badge that stands for several points close together and says how many. */
export function clusterPicture(count: number | string, colour = '#3A4854', isSelected = false): Picture {
  const words = typeof count === 'number' && count > 999 ? `${Math.floor(count / 1000)}k` : String(count)
  const radius = words.length > 2 ? 14.4 : 12.8
  return {
    width: side,
    height: side,
    shapes: [
      ...shadow,
      ...(isSelected ? ring : []),
      { path: disc(20, 19, radius + 2), fill: white },
      { path: disc(20, 19, radius), fill: colour },
    ],
    text: { words, x: 20, y: 19, sizePixels: words.length > 2 ? 12 : 14, fill: white },
  }
}

/** A numbered mark, for print and for pages without a drawn map. */
export function numberPicture(number: number | string): Picture {
  return clusterPicture(number, '#14202B')
}

/** The picture behind `status:idea`, `status:idea:selected`, `cluster:12`, `cluster:12:selected`, `mark:3`. */
export function symbolPicture(name: string): Picture | null {
  const [kind, what = '', form] = name.split(':')
  const isSelected = form === 'selected'
  if (kind === 'status' && isSymbolStatus(what)) return statusPicture(what, isSelected)
  if (kind === 'cluster' && what !== '') return clusterPicture(what, '#3A4854', isSelected)
  if (kind === 'mark' && what !== '') return numberPicture(what)
  return null
}

function isSymbolStatus(word: string): word is SymbolStatus {
  return (symbolStatuses as readonly string[]).includes(word)
}

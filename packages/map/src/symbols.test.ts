import { describe, expect, it } from 'vitest'
import {
  proposalPicture,
  ringPicture,
  statusColours,
  statusPicture,
  symbolPicture,
  symbolStatuses,
} from './symbols.ts'

describe('symbolPicture', () => {
  it('draws every state with a white halo, its colour and a glyph of its own', () => {
    const drawings = symbolStatuses.map((status) => {
      const { shapes } = statusPicture(status)
      expect(shapes.some(({ stroke, width }) => stroke === '#FFFFFF' && width === 4)).toBe(true)
      expect(shapes.some(({ fill }) => fill === statusColours[status])).toBe(true)
      return shapes.map(({ path }) => path).join()
    })
    expect(new Set(drawings).size).toBe(symbolStatuses.length)
  })

  it('keeps every state at 3.4:1 or more on the land colour', () => {
    for (const colour of Object.values(statusColours))
      expect(contrast(colour, '#F2F0EB')).toBeGreaterThanOrEqual(3.4)
  })

  it('adds the focus ring to the selected form and nothing else', () => {
    const plain = statusPicture('idea').shapes.length
    expect(symbolPicture('status:idea')?.shapes).toHaveLength(plain)
    expect(symbolPicture('status:idea:selected')?.shapes).toHaveLength(plain + 3)
    expect(JSON.stringify(symbolPicture('status:idea:selected'))).toContain('#FFD23F')
  })

  it('flies a flag for a proposal, in no state the shape of an idea', () => {
    for (const status of symbolStatuses) {
      const paths = (picture: { shapes: readonly { path: string; fill?: string }[] }) =>
        picture.shapes.filter(({ fill }) => fill === statusColours[status]).map(({ path }) => path)
      expect(paths(proposalPicture(status))).toHaveLength(1)
      expect(paths(statusPicture(status))).not.toContain(paths(proposalPicture(status))[0])
    }
  })

  it('splits a ring by state, and draws it larger for more', () => {
    const colours = (name: string) =>
      symbolPicture(name)?.shapes.flatMap(({ stroke }) => (stroke ? [stroke] : []))
    expect(colours('ring:0:9,0,0,3')).toEqual([statusColours.idea, statusColours.adopted])
    expect(colours('ring:0:0,0,12')).toEqual([statusColours.open])
    expect(JSON.stringify(ringPicture(3, [1]))).not.toBe(JSON.stringify(ringPicture(0, [1])))
  })

  it('numbers a mark', () => {
    expect(symbolPicture('mark:3')?.text?.words).toBe('3')
  })

  it('knows no other names', () => {
    expect(symbolPicture('status:unheard')).toBeNull()
    expect(symbolPicture('tree:deep:0:light')).toBeNull()
  })
})

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlanar } from '../geometry/planar.ts'
import { areaOf, isInAny } from '../geometry/measure.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Shape } from '../geometry/shape.ts'
import { heightLimits, strictestAt } from './height-limits.ts'
import { heightMasses } from './height-masses.ts'
import { readHeights } from './height-reading.ts'
import { heightSection } from './height-section.ts'
import { heightSheet } from './height-sheet.ts'
import {
  at,
  check,
  element,
  epsg,
  findingOf,
  inForce,
  rect,
  worksOfVersions,
} from './liuting-li.test-data.ts'

const projector = projectorFor(epsg)
const lift = (version: number) => element('P5', version, 'P5-lift')
const read = (proposal: string, version: number, id: string) => {
  const work = element(proposal, version, id)
  return readHeights([work], check(work), inForce)[0]!
}
const piecesAt = (shape: Shape & { type: 'Point' }) => {
  const spot = projector.forward(shape.coordinates)
  return heightSheet([shape], inForce, epsg).filter(({ geometry }) =>
    isInAny(spot, toPlanar(geometry, projector).polygons),
  )
}

describe('heightSheet', () => {
  test('at the lift head it is the sight line: one piece, 5.63 m between its ends', () => {
    const pieces = piecesAt(lift(1).geometry as Shape & { type: 'Point' })
    expect(pieces.map(({ zoneId, kind }) => [zoneId, kind])).toEqual([['Z6', 'view_corridor']])
    const { limit } = findingOf(check(lift(1)), 'Z6-view')
    expect(pieces[0]!.fromLimitMetres).toBeLessThanOrEqual(limit!)
    expect(pieces[0]!.toLimitMetres).toBeGreaterThanOrEqual(limit!)
    expect(pieces[0]!.toLimitMetres - pieces[0]!.fromLimitMetres).toBeCloseTo((8.5 * 3) / 313.8, 2)
  })

  test('where the wall belt overlaps the core, the 6.0 m of the belt is drawn and not the 7.0 m', () => {
    const [piece, ...others] = piecesAt(at(106, 70))
    expect(piece).toMatchObject({ zoneId: 'Z4', fromLimitMetres: 6, toLimitMetres: 6 })
    expect(others).toEqual([])
  })

  test('pieces never lie over one another', () => {
    const pieces = heightSheet([lift(1).geometry], inForce, epsg)
    const sum = pieces.reduce((total, { geometry }) => total + areaOf(toPlanar(geometry, projector)), 0)
    expect(sum).toBeLessThanOrEqual(48 * 48 + 0.5)
    expect(pieces.length).toBeGreaterThan(10)
  })

  test('anywhere, the piece above a place is the strictest limit there, to 5 cm', () => {
    const limits = heightLimits(inForce, epsg)
    const sheet = heightSheet([rect(250, 150, 420, 320)], inForce, epsg).map((piece) => ({
      ...piece,
      polygons: toPlanar(piece.geometry, projector).polygons,
    }))
    fc.assert(
      fc.property(
        fc.double({ min: 227, max: 443, noNaN: true }),
        fc.double({ min: 127, max: 343, noNaN: true }),
        (x, y) => {
          const spot = projector.forward(at(x, y).coordinates)
          const piece = sheet.find(({ polygons }) => isInAny(spot, polygons))
          if (!piece) return
          const strictest = strictestAt(limits, spot)!
          expect(
            Math.abs((piece.fromLimitMetres + piece.toLimitMetres) / 2 - strictest.limitMetres),
          ).toBeLessThan(0.05)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('readHeights', () => {
  test('the lift head of P5 v1 stands 1.57 m above the sight line, the very figures of the check', () => {
    const reading = read('P5', 1, 'P5-lift')
    const finding = findingOf(check(lift(1)), 'Z6-view')
    expect(reading).toMatchObject({
      heightMetres: 7.2,
      limitMetres: finding.limit,
      marginMetres: finding.margin,
      place: finding.place,
      result: 'fail',
      sentence: {
        zh: '电梯机房高出视廊限高 1.57 米。',
        en: "The lift head stands 1.57 m above the view corridor's limit.",
      },
    })
    expect(reading.others.map(({ ruleId }) => ruleId)).toContain('Z5-keep-height')
  })

  test('the limit it reads is the limit of the sheet at that place', () => {
    const reading = read('P5', 1, 'P5-lift')
    const strictest = strictestAt(heightLimits(inForce, epsg), projector.forward(reading.place!.coordinates))
    expect(strictest?.limitMetres).toBeCloseTo(reading.limitMetres!, 6)
  })

  test('the platform lift of v2 breaks nothing, the flue goes to an expert', () => {
    expect(read('P5', 2, 'P5-lift').result).toBe('pass')
    expect(read('P5', 2, 'P5-flue')).toMatchObject({
      result: 'needs_expert',
      sentence: { zh: '厨房烟道高出须保持的屋脊 1.10 米，由专家判定。' },
    })
  })

  test('a ridge that is kept is level with it, a raised one stands above it', () => {
    expect(read('P1', 2, 'P1-roof').sentence.zh).toContain('正好与须保持的屋脊齐平')
    expect(read('P1', 1, 'P1-roof').sentence.en).toContain('0.20 m above the ridge that must be kept')
  })

  test('elements without a height are left out', () => {
    const works = worksOfVersions.find(({ proposal }) => proposal === 'P2')!.works
    expect(
      readHeights(
        works,
        works.flatMap((work) => check(work)),
        inForce,
      ),
    ).toEqual([])
  })
})

describe('heightMasses', () => {
  test('the lift head is drawn up to the sheet and, apart, from the sheet to its top', () => {
    const sheet = heightSheet([lift(1).geometry], inForce, epsg)
    const masses = heightMasses(lift(1), read('P5', 1, 'P5-lift'), sheet, epsg)
    const above = masses.filter(({ isAboveLimit }) => isAboveLimit)
    expect(above.length).toBeGreaterThan(0)
    for (const { baseMetres, topMetres } of above) {
      expect(baseMetres).toBeCloseTo(5.63, 0)
      expect(topMetres).toBe(7.2)
    }
    expect(
      masses.filter(({ isAboveLimit }) => !isAboveLimit).every(({ baseMetres }) => baseMetres === 0),
    ).toBe(true)
  })

  test('nothing of the platform lift of v2 stands above', () => {
    const sheet = heightSheet([lift(2).geometry], inForce, epsg)
    const masses = heightMasses(lift(2), read('P5', 2, 'P5-lift'), sheet, epsg)
    expect(masses.some(({ isAboveLimit }) => isAboveLimit)).toBe(false)
  })

  test('a ridge raised above the kept one shows what was added, though the sheet lies higher', () => {
    const roof = element('P1', 1, 'P1-roof')
    const masses = heightMasses(
      roof,
      read('P1', 1, 'P1-roof'),
      heightSheet([roof.geometry], inForce, epsg),
      epsg,
    )
    expect(masses.filter(({ isAboveLimit }) => isAboveLimit)[0]).toMatchObject({
      baseMetres: 5.9,
      topMetres: 6.1,
    })
  })
})

describe('heightSection', () => {
  const hall = { geometry: rect(310, 220, 345, 238), heightMetres: 5.3, name: null }
  const section = (version: number, buildings = [hall]) =>
    heightSection({
      work: lift(version),
      reading: read('P5', version, 'P5-lift'),
      zones: inForce,
      buildings,
      epsg,
    })

  test('in the corridor it runs along the sight line and counts from Mill Bridge', () => {
    const cut = section(1)
    expect(cut.countsFrom?.en).toBe('Mill Bridge')
    expect(cut.element.worstAtMetres).toBeCloseTo(78.8, 1)
    const sight = cut.limits.filter(({ kind }) => kind === 'view_corridor')
    expect(sight).toHaveLength(1)
    const { fromMetres, toMetres, fromLimitMetres, toLimitMetres } = sight[0]!
    const slope = (toLimitMetres - fromLimitMetres) / (toMetres - fromMetres)
    expect(slope).toBeCloseTo(8.5 / 313.8, 3)
    expect(fromLimitMetres + slope * (cut.element.worstAtMetres - fromMetres)).toBeCloseTo(5.63, 2)
  })

  test('outside it runs from west to east around the element', () => {
    const cut = section(2)
    expect(cut.countsFrom).toBeNull()
    expect([cut.fromMetres, cut.toMetres]).toEqual([-25, 25])
    expect(cut.limits.map(({ zoneId }) => zoneId)).toContain('Z2')
  })

  test('the person stands in no building and not in the element', () => {
    const cut = section(1)
    for (const { fromMetres, toMetres } of [cut.element, ...cut.buildings]) {
      const isIn = cut.personAtMetres! > fromMetres && cut.personAtMetres! < toMetres
      expect(isIn).toBe(false)
    }
  })
})

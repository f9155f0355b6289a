import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import { ItemColumns } from './item-columns.ts'
import { SortedRows } from './sorted-rows.ts'
import { spotOf } from './z-order-index.ts'

const itemOf = (id: string, n: number) => ({
  id,
  marks: 1 + (n % 100),
  longitude: (n % 360) - 180,
  latitude: (n % 160) - 80,
  changed: n * 7,
  created: n,
  support: n % 5,
})

describe('ItemColumns', () => {
  test('finds what was written last, and nothing that was removed, however they follow each other', () => {
    const ids = Array.from({ length: 400 }, () => newId())
    const steps = fc.array(fc.tuple(fc.nat({ max: 399 }), fc.nat({ max: 10_000 }), fc.boolean()), {
      maxLength: 900,
    })
    fc.assert(
      fc.property(steps, (chosen) => {
        const columns = new ItemColumns()
        const known = new Map<string, ReturnType<typeof itemOf>>()
        for (const [which, n, isRemoved] of chosen) {
          const id = ids[which] ?? ''
          const row = columns.rowOf(id)
          expect(row !== -1).toBe(known.has(id))
          if (isRemoved && row !== -1) {
            columns.remove(row)
            known.delete(id)
          } else if (!isRemoved) {
            const item = itemOf(id, n)
            columns.write(item, spotOf([item.longitude, item.latitude]))
            known.set(id, item)
          }
        }
        expect(columns.count).toBe(known.size)
        for (const [id, item] of known) expect(columns.read(columns.rowOf(id))).toEqual(item)
      }),
      { numRuns: 60 },
    )
  })

  test('tells its rows in the order of their ids, which is that of their text', async () => {
    const columns = new ItemColumns()
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID())
    for (const [n, id] of ids.entries()) columns.write(itemOf(id, n), spotOf([0, 0]))
    for (const id of ids.slice(0, 20)) columns.remove(columns.rowOf(id))
    const told = [...(await columns.rowsById())].map((row) => columns.idOf(row))
    expect(told).toEqual(ids.slice(20).toSorted())
  })

  test('holds more than it began with', () => {
    const columns = new ItemColumns()
    const ids = Array.from({ length: 5000 }, () => newId())
    for (const [n, id] of ids.entries()) columns.write(itemOf(id, n), spotOf([0, 0]))
    for (const [n, id] of ids.entries()) expect(columns.read(columns.rowOf(id))).toEqual(itemOf(id, n))
  })
})

describe('SortedRows', () => {
  const key = fc.oneof(fc.nat({ max: 50 }), fc.integer({ min: -(2 ** 48), max: 2 ** 48 }))
  test('is the same order whether filled at once or row by row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 300 }), async (values) => {
        const order = () =>
          new SortedRows(
            (row) => values[row] ?? 0,
            (a, b) => a - b,
          )
        const [filled, inserted] = [order(), order()]
        await filled.fill(Int32Array.from(values.keys()))
        for (const row of values.keys()) inserted.insert(row)
        expect([...filled.rows.subarray(0, filled.length)]).toEqual([
          ...inserted.rows.subarray(0, inserted.length),
        ])
        for (const row of values.keys()) if (row % 3 === 0) inserted.remove(row)
        expect(inserted.length).toBe(values.length - Math.ceil(values.length / 3))
      }),
    )
  })

  test('sorts many rows as any sort does, the larger first and ties as they came', async () => {
    const values = Float64Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 1013)
    const rows = new SortedRows(
      (row) => values[row] ?? 0,
      (a, b) => a - b,
    )
    await rows.fill(Int32Array.from(values.keys()))
    const sorted = [...values.keys()].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    expect([...rows.rows.subarray(0, rows.length)]).toEqual(sorted)
  })
})

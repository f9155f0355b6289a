import { expect, test } from 'vitest'
import { epsg, inForce, rect } from './liuting-li.test-data.ts'
import { protectionsTouched } from './protections-touched.ts'

test('a protection is met inside, and as near to its edge as it is accurate; farther away it is not', () => {
  const square = { ...inForce[0]!, geometry: rect(600, 600, 650, 650), accuracyMetres: 2 }
  const met = (x: number) => protectionsTouched([{ geometry: rect(x, 610, x + 5, 620) }], [square], [], epsg)
  expect(met(620)).toEqual([square.name])
  expect(met(651.5)).toEqual([square.name])
  expect(met(652.5)).toEqual([])
})

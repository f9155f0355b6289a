import { expect, test } from 'vitest'
import { PosterCode, drawPosterCode, posterSigns } from './poster-code.ts'

let seed = 7
const draw = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}
const codes = Array.from({ length: 40 }, () => drawPosterCode(draw))
const isRead = (typed: string) => PosterCode.safeParse(typed).success

test('a code is read as it was drawn, also in small letters, in groups, and with a look-alike', () => {
  for (const code of codes) {
    expect(code).toHaveLength(8)
    expect(PosterCode.parse(code)).toBe(code)
    expect(PosterCode.parse(`${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase())).toBe(code)
    const misread = code.replaceAll('2', 'z').replaceAll('5', 'S').replaceAll('8', 'B')
    expect(PosterCode.parse(misread)).toBe(code)
  }
})

test('no sign looks like another', () => {
  for (const pair of ['0O', '1I', '1L', '2Z', '5S', '8B', '6G', 'UV', 'OQ'])
    expect(Array.from(pair).filter((sign) => posterSigns.includes(sign)).length).toBeLessThan(2)
})

test('one wrong sign is noticed, wherever it stands', () => {
  const wrong = codes.flatMap((code) =>
    Array.from(code, (right, at) =>
      Array.from(posterSigns)
        .filter((sign) => sign !== right)
        .map((sign) => code.slice(0, at) + sign + code.slice(at + 1)),
    ).flat(),
  )
  expect(wrong.length).toBe(40 * 8 * 22)
  expect(wrong.filter(isRead)).toEqual([])
})

test('two neighbours that changed places are noticed', () => {
  const swapped = codes.flatMap((code) =>
    Array.from(code.slice(1), (next, at) => code.slice(0, at) + next + code[at] + code.slice(at + 2)).filter(
      (other) => other !== code,
    ),
  )
  expect(swapped.length).toBeGreaterThan(200)
  expect(swapped.filter(isRead)).toEqual([])
})

test('what is no code is not read', () => {
  for (const typed of ['', 'ABC', '0OIL1QUV', `${codes[0]}A`, '../../etc']) expect(isRead(typed)).toBe(false)
})

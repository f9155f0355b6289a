import { z } from 'zod'

/** Digits and letters of which no two look alike in print or by hand; 23 is prime, which the check sign needs. */
export const posterSigns = '2345789ACDEFHJKMNPRTWXY'
/** 23 to the seventh: three thousand million codes. */
const drawnSigns = 7

/** Letters left out, read as the sign that they are mistaken for. */
const readAs: Record<string, string> = { Z: '2', S: '5', B: '8' }

/** Each sign times its place: one wrong sign, or two neighbours that changed places, alter the sum. */
const weighed = (values: readonly number[]) =>
  values.reduce((sum, value, at) => (sum + value * (at + 1)) % posterSigns.length, 0)

/** A code of seven signs drawn by `draw` (a whole number below its parameter) and one that checks them. */
export function drawPosterCode(draw: (below: number) => number): string {
  const values = Array.from({ length: drawnSigns }, () => draw(posterSigns.length))
  const weight = drawnSigns + 1
  const rest = weighed(values)
  // The sign for which all eight together come to nothing.
  const check = Array.from(posterSigns).findIndex(
    (_, value) => (rest + value * weight) % posterSigns.length === 0,
  )
  return [...values, check].map((value) => posterSigns[value]).join('')
}

const isWhole = (code: string) =>
  code.length === drawnSigns + 1 && weighed(Array.from(code, (sign) => posterSigns.indexOf(sign))) === 0

/** What stands below a QR code, however it was typed: eight signs, the last of which checks the others. */
export const PosterCode = z
  .string()
  .max(40)
  .transform((typed) =>
    typed
      .toUpperCase()
      .replace(/[\s-]/g, '')
      .replace(/[ZSB]/g, (sign) => readAs[sign] ?? sign),
  )
  .refine((code) => Array.from(code).every((sign) => posterSigns.includes(sign)) && isWhole(code))

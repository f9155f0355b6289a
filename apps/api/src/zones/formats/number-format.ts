/** What a number in a cell is shown as (ISO/IEC 29500-1, 18.8.30, 18.8.31). */
export type NumberLook = 'plain' | 'date' | 'percent'

/** Codes that have no words of their own: dates 14–17 and 22, and those of East Asian programs 27–36 and 50–58. */
export function lookOfCode(code: number): NumberLook {
  if (code === 9 || code === 10) return 'percent'
  const isDate = (code >= 14 && code <= 17) || code === 22 || (code >= 27 && code <= 36)
  return isDate || (code >= 50 && code <= 58) ? 'date' : 'plain'
}

/** By the words of the format, without quoted ones, colours and conditions: `yyyy"年"m"月"`, `[$-804]d/m/yy`, `0.0%`. */
export function lookOfWords(format: string): NumberLook {
  const plain = format
    .slice(0, 1000)
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .split(';')[0]!
  if (/general/i.test(plain)) return 'plain'
  if (/[yd]/i.test(plain)) return 'date'
  return plain.includes('%') ? 'percent' : 'plain'
}

const dayMilliseconds = 86_400_000
/** The first serial of the 1904 system in days of the 1900 system. */
const days1904 = 1462
const lastSerial = 2_958_465

/** A number as the cell shows it, with all its digits: dates as ISO 8601, shares with their sign. */
export function numberInWords(value: number, look: NumberLook, is1904: boolean): string {
  if (look === 'percent') return `${Number((value * 100).toPrecision(14))}%`
  const serial = value + (is1904 ? days1904 : 0)
  if (look === 'plain' || serial < 1 || serial > lastSerial + 1) return String(value)
  // The 1900 system counts a 29 February 1900 that never was.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0)
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const moment = new Date(Date.UTC(1899, 11, 30) + days * dayMilliseconds + seconds * 1000).toISOString()
  return seconds === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 19)}`
}

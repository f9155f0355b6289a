const digits = '零一二三四五六七八九'

/**
 * A number in Han numerals, up to 999 in words and of any length sign by sign: 十二 is 12, 一百零三 is 103, 二〇五 is
 * 205. Null where it is none.
 */
export function hanNumber(numerals: string): number | null {
  const text = numerals.replaceAll('〇', '零').replaceAll('两', '二')
  if (/^[零一二三四五六七八九]+$/u.test(text))
    return Number(text.replaceAll(/./gu, (each) => String(digits.indexOf(each))))
  const parts =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text)
  if (!parts) return null
  const [, hundreds, tens, ten, ones] = parts
  const digit = (each: string | undefined) => (each ? digits.indexOf(each) : 0)
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

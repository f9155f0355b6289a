import { simplify } from './simplified-characters.ts'

/**
 * One form for all ways to write the same: full width and half width, capitals and small letters, with accents and
 * without, traditional and simplified characters. What is searched and what is asked for both go through here.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return simplify(plain)
}

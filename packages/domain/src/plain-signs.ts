/** Full width as half width, without signs that nobody sees (Unicode: NFKC, `Default_Ignorable_Code_Point`). */
export const withoutUnseen = (typed: string): string =>
  typed.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/**
 * What somebody typed or pasted as a code, number or address, in the signs that it means: full width as half width,
 * every dash as a hyphen (Unicode: `Pd`), without signs that nobody sees.
 */
export const plainSigns = (typed: string): string =>
  withoutUnseen(typed)
    .replace(/\p{Pd}/gu, '-')
    .trim()

/** A code on a slip as it is compared: capitals and digits, however it was spaced and cut. */
export const plainCode = (typed: string): string =>
  plainSigns(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

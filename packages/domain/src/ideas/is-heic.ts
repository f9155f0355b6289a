const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']

/**
 * Whether a file begins as a photo in HEIC, as phones take them: a `ftyp` box with such a brand (ISO/IEC 23008-12,
 * annex B). Twelve bytes are enough to tell.
 */
export function isHeic(bytes: Uint8Array): boolean {
  const [box, brand] = [bytes.subarray(4, 8), bytes.subarray(8, 12)].map((four) =>
    String.fromCharCode(...four),
  )
  return box === 'ftyp' && brands.includes(brand ?? '')
}

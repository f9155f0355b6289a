/** The part of a content hash that people compare by eye: eight digits in groups, as printed. */
export function shortHash(contentHash: string): string {
  const digits = contentHash.slice(0, 8).toUpperCase()
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
}

/** What JSON calls an object: names and values of a file that nobody has judged yet. */
export type Bag = Record<string, unknown>

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

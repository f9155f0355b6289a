/** A row of a file, or one part of it, by a number of its own: `7`, `7.2`; counts from 1. */
export const rowNumber = ({ index, part }: { index: number; part?: number }): string =>
  part === undefined ? `${index + 1}` : `${index + 1}.${part}`

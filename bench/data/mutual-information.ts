/** The logarithm of each factorial up to a number. */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let at = 2; at <= most; at += 1) logs[at] = logs[at - 1]! + Math.log(at)
  return logs
}

/**
 * How much two groupings of the same things agree beyond chance: 1 where they are the same, about 0 where one says
 * nothing of the other. Adjusted mutual information with the arithmetic mean (Vinh, Epps and Bailey 2010).
 */
export function adjustedMutualInformation(one: readonly number[], other: readonly number[]): number {
  const size = one.length
  const sums = (labels: readonly number[]) => {
    const counts = new Map<number, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    return counts
  }
  const [rows, columns] = [sums(one), sums(other)]
  const cells = new Map<string, number>()
  for (const [at, label] of one.entries()) {
    const cell = `${label} ${other[at]}`
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  const entropy = (counts: Map<number, number>) =>
    [...counts.values()].reduce((sum, count) => sum - (count / size) * Math.log(count / size), 0)
  let mutual = 0
  for (const [cell, count] of cells) {
    const [row = 0, column = 0] = cell.split(' ').map(Number)
    mutual += (count / size) * Math.log((count * size) / (rows.get(row)! * columns.get(column)!))
  }
  const logs = logFactorials(size)
  let expected = 0
  for (const a of rows.values())
    for (const b of columns.values())
      for (let n = Math.max(1, a + b - size); n <= Math.min(a, b); n += 1) {
        const chance = Math.exp(
          logs[a]! +
            logs[b]! +
            logs[size - a]! +
            logs[size - b]! -
            (logs[size]! + logs[n]! + logs[a - n]! + logs[b - n]! + logs[size - a - b + n]!),
        )
        expected += (n / size) * Math.log((size * n) / (a * b)) * chance
      }
  const mean = (entropy(rows) + entropy(columns)) / 2
  return mean - expected === 0 ? 1 : (mutual - expected) / (mean - expected)
}

/** SHA-256 of bytes; given by whoever asks, because browser and server have different ones. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** A Merkle tree after RFC 6962, section 2.1, with the hash that makes it. */
export function merkleTree(sha256: Sha256) {
  const leafHash = (content: Uint8Array) => sha256(joined([Uint8Array.of(0), content]))
  const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(joined([Uint8Array.of(1), left, right]))

  /** Each level from the leaves to the root; a node without a neighbour goes up as it is. */
  function levelsOf(leaves: readonly Uint8Array[]): Uint8Array[][] {
    const levels = [[...leaves]]
    for (let level = levels[0]!; level.length > 1; level = levels.at(-1)!) {
      const above: Uint8Array[] = []
      for (let index = 0; index < level.length; index += 2) {
        const right = level[index + 1]
        above.push(right ? nodeHash(level[index]!, right) : level[index]!)
      }
      levels.push(above)
    }
    return levels
  }

  /** The root over leaf hashes in their order; the hash of nothing for none. */
  const rootOf = (leaves: readonly Uint8Array[]): Uint8Array =>
    leaves.length === 0 ? sha256(new Uint8Array()) : levelsOf(leaves).at(-1)![0]!

  /** What shows that the leaf at this position, from 0, is in the tree: its neighbours from the leaf up. */
  function inclusionProof(leaves: readonly Uint8Array[], position: number): Uint8Array[] {
    if (position < 0 || position >= leaves.length) throw new RangeError('There is no such leaf.')
    return levelsOf(leaves).flatMap((level, height) => level[(position >> height) ^ 1] ?? [])
  }

  /** Whether a leaf is at this position, from 0, in the tree of `size` leaves that has this root. */
  function isIncluded(
    leaf: Uint8Array,
    position: number,
    size: number,
    proof: readonly Uint8Array[],
    root: Uint8Array,
  ): boolean {
    if (position < 0 || position >= size) return false
    let [node, last, hash] = [position, size - 1, leaf]
    for (const neighbour of proof) {
      if (last === 0) return false
      if (node % 2 === 1 || node === last) {
        hash = nodeHash(neighbour, hash)
        while (node % 2 === 0 && node > 0) [node, last] = [node >> 1, last >> 1]
      } else hash = nodeHash(hash, neighbour)
      ;[node, last] = [node >> 1, last >> 1]
    }
    return last === 0 && isSame(hash, root)
  }

  /** What shows that the tree of the first `earlier` leaves is the beginning of the whole one. */
  function consistencyProof(leaves: readonly Uint8Array[], earlier: number): Uint8Array[] {
    if (earlier < 1 || earlier > leaves.length) throw new RangeError('There is no such earlier tree.')
    const within = (from: number, to: number, size: number, isWhole: boolean): Uint8Array[] => {
      if (size === to - from) return isWhole ? [] : [rootOf(leaves.slice(from, to))]
      const split = from + largestPowerBelow(to - from)
      return from + size <= split
        ? [...within(from, split, size, isWhole), rootOf(leaves.slice(split, to))]
        : [...within(split, to, size - (split - from), false), rootOf(leaves.slice(from, split))]
    }
    return within(0, leaves.length, earlier, true)
  }

  /** Whether a tree with the second root begins with the tree that had the first one (RFC 9162, 2.1.4.2). */
  function isConsistent(
    [earlier, earlierRoot]: readonly [number, Uint8Array],
    [size, root]: readonly [number, Uint8Array],
    proof: readonly Uint8Array[],
  ): boolean {
    if (earlier < 1 || earlier > size) return false
    if (earlier === size) return proof.length === 0 && isSame(earlierRoot, root)
    const path = isPowerOfTwo(earlier) ? [earlierRoot, ...proof] : [...proof]
    let [node, last] = [earlier - 1, size - 1]
    while (node % 2 === 1) [node, last] = [node >> 1, last >> 1]
    const first = path.shift()
    if (!first) return false
    let [old, whole] = [first, first]
    for (const hash of path) {
      if (last === 0) return false
      if (node % 2 === 1 || node === last) {
        ;[old, whole] = [nodeHash(hash, old), nodeHash(hash, whole)]
        while (node % 2 === 0 && node > 0) [node, last] = [node >> 1, last >> 1]
      } else whole = nodeHash(whole, hash)
      ;[node, last] = [node >> 1, last >> 1]
    }
    return last === 0 && isSame(old, earlierRoot) && isSame(whole, root)
  }

  return { leafHash, rootOf, inclusionProof, isIncluded, consistencyProof, isConsistent }
}

const isPowerOfTwo = (count: number) => Number.isInteger(Math.log2(count))
const largestPowerBelow = (count: number) => 2 ** Math.floor(Math.log2(count - 1))

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

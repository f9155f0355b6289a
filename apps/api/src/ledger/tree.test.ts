import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hex, tree } from './tree.ts'

/** The leaves and roots that the reference implementation of Certificate Transparency is tested with. */
const contents = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = contents.map((content) => tree.leafHash(Buffer.from(content, 'hex')))

test('the roots are those of the reference implementation', () => {
  expect(roots.map((_, size) => hex(tree.rootOf(leaves.slice(0, size))))).toEqual(roots)
})

test('the tree of RFC 6962, 2.1.3, gives the proofs that stand there', () => {
  const seven = leaves.slice(0, 7)
  const root = (from: number, to: number) => hex(tree.rootOf(seven.slice(from, to)))
  const [a, b, c, d, e, f, j] = seven.map(hex)
  expect(tree.inclusionProof(seven, 0).map(hex)).toEqual([b, root(2, 4), root(4, 7)])
  expect(tree.inclusionProof(seven, 3).map(hex)).toEqual([c, root(0, 2), root(4, 7)])
  expect(tree.inclusionProof(seven, 4).map(hex)).toEqual([f, j, root(0, 4)])
  expect(tree.inclusionProof(seven, 6).map(hex)).toEqual([root(4, 6), root(0, 4)])
  expect(tree.consistencyProof(seven, 3).map(hex)).toEqual([c, d, root(0, 2), root(4, 7)])
  expect(tree.consistencyProof(seven, 4).map(hex)).toEqual([root(4, 7)])
  expect(tree.consistencyProof(seven, 6).map(hex)).toEqual([root(4, 6), j, root(0, 4)])
  expect([a, e].every(Boolean)).toBe(true)
})

describe('over trees of every size to 40', () => {
  const many = Array.from({ length: 40 }, (_, index) => tree.leafHash(Buffer.from(String(index))))

  test('each leaf is shown to be where it is, and nowhere else', () => {
    for (let size = 1; size <= many.length; size += 1) {
      const held = many.slice(0, size)
      const root = tree.rootOf(held)
      for (let at = 0; at < size; at += 1) {
        const proof = tree.inclusionProof(held, at)
        expect(tree.isIncluded(held[at]!, at, size, proof, root)).toBe(true)
        expect(tree.isIncluded(held[at]!, (at + 1) % size, size, proof, root)).toBe(size === 1)
        expect(tree.isIncluded(many[(at + 1) % 40]!, at, size, proof, root)).toBe(false)
      }
    }
  })

  test('each tree is shown to begin with every smaller one', () => {
    for (let size = 1; size <= many.length; size += 1)
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const [old, whole] = [tree.rootOf(many.slice(0, earlier)), tree.rootOf(many.slice(0, size))]
        const proof = tree.consistencyProof(many.slice(0, size), earlier)
        expect(tree.isConsistent([earlier, old], [size, whole], proof)).toBe(true)
        if (earlier < size) expect(tree.isConsistent([earlier, whole], [size, whole], proof)).toBe(false)
      }
  })
})

test('whatever is done to a leaf, its order or the end shows in the root', () => {
  const tampering = fc.record({
    size: fc.integer({ min: 2, max: 200 }),
    at: fc.nat(),
    how: fc.constantFrom('flip', 'drop', 'swap', 'truncate', 'append'),
  })
  fc.assert(
    fc.property(tampering, ({ size, at, how }) => {
      const held = Array.from({ length: size }, (_, index) => tree.leafHash(Buffer.from(`${index}`)))
      const copy = [...held]
      const index = at % (size - 1)
      if (how === 'flip') copy[index] = tree.leafHash(Buffer.from(`${index} no`))
      else if (how === 'drop') copy.splice(index, 1)
      else if (how === 'swap') [copy[index], copy[index + 1]] = [copy[index + 1]!, copy[index]!]
      else if (how === 'truncate') copy.pop()
      else copy.push(tree.leafHash(Buffer.from('one more')))
      expect(hex(tree.rootOf(copy))).not.toBe(hex(tree.rootOf(held)))
    }),
  )
})

test('a proof of what is not there is refused', () => {
  expect(() => tree.inclusionProof(leaves, 8)).toThrow('no such leaf')
  expect(() => tree.consistencyProof(leaves, 9)).toThrow('no such earlier tree')
  expect(tree.isIncluded(leaves[0]!, 8, 8, [], leaves[0]!)).toBe(false)
  expect(tree.isConsistent([3, leaves[0]!], [8, leaves[0]!], [])).toBe(false)
})

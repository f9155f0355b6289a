/** The place that the bench fills: four by four kilometres, offshore like the demonstration. */
export const slug = 'bench'
export const placeId = '00000000-0000-7000-8000-00000000be00'
export const sideMetres = 4000
export const zoneCount = 5000
export const voterCount = 20_000
/** Writers who are signed in: whoever supports, comments and submits while figures are taken. */
export const signedInAuthors = 2000

const [west, south] = [122.5, 32]
export const degreesPerMetre = { east: 1.05828e-5, north: 9.01821e-6 }
const rounded = (degrees: number) => Math.round(degrees * 1e9) / 1e9

export type Spot = [lon: number, lat: number]

export const spotAt = (x: number, y: number): Spot => [
  rounded(west + x * degreesPerMetre.east),
  rounded(south + y * degreesPerMetre.north),
]

/** 70,000 authors write 100,000 ideas; fewer ideas have as many fewer authors. */
export const authorsOf = (ideas: number) => Math.min(70_000, Math.ceil(ideas * 0.7))

const kinds = { planner: 1, author: 2, voter: 3, idea: 4, thread: 5, comment: 6, answer: 7, relation: 8 }

/** A well-formed id that says what it stands for. */
export const idOf = (kind: keyof typeof kinds, number: number) =>
  `0000000${kinds[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** The same, worked out by SQL from an expression. */
export const sqlId = (kind: keyof typeof kinds, expression: string) =>
  `('0000000${kinds[kind]}-0000-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`

export const proposal = {
  id: '00000009-0000-7000-8000-000000000001',
  threadId: '00000009-0000-7000-8000-000000000002',
  reference: 'P1',
}

/** The session of a person by what they are and their number; the database knows its hash only. */
export const tokenOf = (kind: 'planner' | 'author' | 'voter', number: number) => `bench-${kind}-${number}`
export const cookieOf = (kind: 'planner' | 'author' | 'voter', number: number) =>
  `hetu=${tokenOf(kind, number)}`

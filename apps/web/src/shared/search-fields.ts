/** Reads one field of an address, as text or as the value it stands for. Nonsense is dropped, not refused. */
export type SearchField<Value> = (said: unknown) => Value | undefined

type Said<Fields> = { [Name in keyof Fields]?: Fields[Name] extends SearchField<infer Value> ? Value : never }

/** What the query of a page may say. By hand, because the first content of every page waits for it. */
export function searchOf<Fields extends Record<string, SearchField<unknown>>>(fields: Fields) {
  const parse = (search: Record<string, unknown>): Said<Fields> => {
    const read = Object.entries(fields).map(([name, field]) => [name, field(search[name])] as const)
    // Each value has just been read by the field of its name.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Said<Fields>
  }
  return { parse }
}

/** Words, at most so many letters. */
export const words =
  (longest: number): SearchField<string> =>
  (said) =>
    typeof said === 'string' && said.length <= longest ? said : undefined

/** Text of one form, such as a date. */
export const textLike =
  (form: RegExp): SearchField<string> =>
  (said) =>
    typeof said === 'string' && form.test(said) ? said : undefined

export const oneOf =
  <Value extends string>(values: readonly Value[]): SearchField<Value> =>
  (said) =>
    values.find((value) => value === said)

/** `a,b`; one that is not known makes the whole list nonsense. */
export const listOf =
  <Value>(field: SearchField<Value>): SearchField<Value[]> =>
  (said) => {
    const parts: unknown = typeof said === 'string' ? said.split(',').filter(Boolean) : said
    if (!Array.isArray(parts)) return undefined
    const read = parts.map(field)
    return read.every((value) => value !== undefined) ? read : undefined
  }

export const numberIn =
  (least: number, most: number): SearchField<number> =>
  (said) => {
    const isSaid = typeof said === 'number' || (typeof said === 'string' && said.trim() !== '')
    const value = isSaid ? Number(said) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }

/** A filter that is on or not there. */
export const yes: SearchField<true> = (said) => (said === true || said === '1' ? true : undefined)

/** `?c=122.5016,32.0012`: a position as longitude, latitude. */
export const position: SearchField<[number, number]> = (said) => {
  const parts = listOf(numberIn(-180, 180))(said)
  const [lon, lat] = parts ?? []
  if (parts?.length !== 2 || lon === undefined || lat === undefined || Math.abs(lat) > 85) return undefined
  return [lon, lat]
}

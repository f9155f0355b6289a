/** Reads a parameter by its path, `from.elevationMetres`; undefined where a part is missing. */
export function parameterValue(of: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      of,
    )
}

/** A copy with one parameter set by its path; `undefined` takes it out. */
export function withParameter<Of extends object>(of: Of, path: string, value: unknown): Of {
  const [key = '', ...rest] = path.split('.')
  const before = (of as Record<string, unknown>)[key]
  if (rest.length > 0) {
    const part = typeof before === 'object' && before !== null ? before : {}
    return { ...of, [key]: withParameter(part, rest.join('.'), value) }
  }
  if (value !== undefined) return { ...of, [key]: value }
  const { [key]: _gone, ...kept } = of as Record<string, unknown>
  return kept as Of
}

export type StoredEncoding = 'br' | 'gzip'

/** How gladly a request takes a form, from 0 for not at all (`q=0`) to 1. */
function weightIn(accepted: string | undefined): (encoding: StoredEncoding) => number {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, weight ? Number(weight.slice(2)) : 1] as const
    }),
  )
  return (encoding) => weights.get(encoding) ?? weights.get('*') ?? 0
}

/** The best of the stored forms that a request takes; null for the bytes as they are. Refused ones have `q=0`. */
export function acceptedEncoding(accepted: string | undefined): StoredEncoding | null {
  const weightOf = weightIn(accepted)
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (br > 0 && br >= gzip) return 'br'
  return gzip > 0 ? 'gzip' : null
}

/** Whether a request takes gzip, for what is kept in no other form. */
export const acceptsGzip = (accepted: string | undefined): boolean => weightIn(accepted)('gzip') > 0

/** Names the constraint that refused a write, null for any other error; each driver says it in its own word. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('23')) return null
  const name =
    ('constraint_name' in error && error.constraint_name) || ('constraint' in error && error.constraint)
  return typeof name === 'string' ? name : null
}

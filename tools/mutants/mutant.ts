/** One small wrong change of a critical rule, and the tests that must notice it. */
export interface Mutant {
  name: string
  /** From the root of the project. */
  file: string
  /** The text that stands in the file exactly once. */
  stands: string
  instead: string
  /** Test files from the root; one failing case is enough. */
  tests: readonly string[]
  /** What people would suffer if nobody noticed. */
  breaks: string
}

/** Paths in the rules and in the server, as lists of mutants write them. */
export const rule = (path: string) => `packages/domain/src/${path}.ts`
export const server = (path: string) => `apps/api/src/${path}.ts`

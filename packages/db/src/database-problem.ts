export type DatabaseProblemCode =
  | 'cannot_connect'
  | 'no_postgis'
  | 'newer_migrations'
  | 'migration_failed'
  | 'migration_edited'
  | 'unsafe_settings'
  | 'too_old'
  | 'data_folder_read_only'
  | 'data_folder_in_use'
  | 'no_free_connection'

/** Why the database cannot be used, in one sentence that says what to do; `code` is for programs. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode

  constructor(code: DatabaseProblemCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DatabaseProblem'
    this.code = code
  }
}

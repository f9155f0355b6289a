import type { LocalText } from '@hetu/domain/language'

type Param = string | number | LocalText

export interface ApiProblemFields {
  status: number
  /** A refusal code of the domain, or `offline`, `unreachable`, `unknown`, which only the browser knows. */
  code: string
  type?: string
  title?: string
  detail?: string
  /** Where in the input, as a list of keys. */
  path?: (string | number)[]
  /** The numbers and names of the refusal's sentence, for a caller that says it in its own words. */
  params?: Record<string, Param>
  requestId?: string
}

/** Something the server refused or could not do, with the sentence a person can read. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly type: string | undefined
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly path: (string | number)[]
  readonly params: Record<string, Param>
  readonly requestId: string | undefined

  constructor(fields: ApiProblemFields, options?: ErrorOptions) {
    super(fields.detail ?? fields.title ?? fields.code, options)
    this.name = 'ApiProblem'
    this.status = fields.status
    this.code = fields.code
    this.type = fields.type
    this.title = fields.title
    this.detail = fields.detail
    this.path = fields.path ?? []
    this.params = fields.params ?? {}
    this.requestId = fields.requestId
  }

  /** True when the same request may succeed later: no connection, too fast, or a fault of ours. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** Whether what was asked for is not there, or not for this reader, or is no name of such a thing. */
export const isUnknown = (error: unknown) =>
  error instanceof ApiProblem && (error.code === 'not_found' || error.code === 'bad_input')

/** Reads problem+json (RFC 9457); any other answer becomes a problem that still names its request. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = textOf(response.headers.get('x-request-id'))
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isProblem ? await response.json().catch(() => null) : null
  if (typeof body !== 'object' || body === null) {
    return new ApiProblem({ status: response.status, code: 'unknown', requestId })
  }
  const said = body as Record<string, unknown>
  return new ApiProblem({
    status: response.status,
    code: textOf(said.code) ?? 'unknown',
    type: textOf(said.type),
    title: textOf(said.title),
    detail: textOf(said.detail),
    path: Array.isArray(said.path) ? said.path.filter(isKey) : undefined,
    params: paramsOf(said.params),
    requestId: textOf(said.requestId) ?? requestId,
  })
}

const textOf = (said: unknown) => (typeof said === 'string' ? said : undefined)
const isKey = (said: unknown): said is string | number => typeof said === 'string' || typeof said === 'number'

function isParam(said: unknown): said is Param {
  if (isKey(said)) return true
  const { zh, en } = Object(said) as Record<string, unknown>
  return typeof zh === 'string' && typeof en === 'string'
}

/** One that is no number, name or text in both languages leaves them all out. */
function paramsOf(said: unknown): Record<string, Param> | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  const params = Object.entries(said)
  return params.every((entry): entry is [string, Param] => isParam(entry[1]))
    ? Object.fromEntries(params)
    : undefined
}

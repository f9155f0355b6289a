import { LocalText } from '@hetu/domain/language'
import { z } from 'zod'

const Param = z.union([z.string(), z.number(), LocalText])
type Param = z.infer<typeof Param>

const ProblemBody = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  status: z.number().optional(),
  code: z.string().optional(),
  detail: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  params: z.record(z.string(), Param).optional().catch(undefined),
  requestId: z.string().optional(),
})

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

/** Reads problem+json (RFC 9457); any other answer becomes a problem that still names its request. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  const body = isProblem ? ProblemBody.safeParse(await response.json().catch(() => null)) : undefined
  if (!body?.success) return new ApiProblem({ status: response.status, code: 'unknown', requestId })
  const { code, ...rest } = body.data
  return new ApiProblem({ requestId, ...rest, status: response.status, code: code ?? 'unknown' })
}

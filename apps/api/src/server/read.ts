import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import type { Context } from 'hono'
import type { DescribeRouteOptions } from 'hono-openapi'
import type { z } from 'zod'
import type { ApiEnv, Services } from './api-context.ts'
import type { PlaceContext } from './place-context.ts'
import type { RefusedStatus } from './problem-answer.ts'
import type { Budget } from './spend-budget.ts'

/** Everything a read has in its hands: who looks, when, and at what. It writes nothing. */
export interface PersonLook {
  db: Database['kysely']
  actor: Actor
  /** The reader's id; a read that visitors may ask reads `actor.personId` instead. */
  personId: string
  now: Date
  services: Services
  /** The caller's network address, for budgets only. */
  address: string
  /** Whether whoever asks sits at this very machine, with no proxy in between. */
  isOnThisMachine: boolean
  /** Where people reach this server, for addresses that are printed. */
  origin: string
}

export interface Look extends PersonLook {
  place: PlaceContext
}

/** A file as a read answers it. */
export interface FileAnswer {
  body: Uint8Array<ArrayBuffer> | string
  headers?: Record<string, string>
}

interface ReadTerms<Path extends string, Query extends z.ZodObject, L extends PersonLook> {
  /** As the API's description calls it: `list-zones`. */
  name: string
  /** One sentence for the API's documentation. */
  summary: string
  /** A read whose question does not fit into an address, such as a drawn shape, is sent as a body. */
  method: 'get' | 'post'
  /** Below the place, or below `/api` for a read about the person alone; `:name` is an entry of `query`. */
  path: Path
  /** Who may read at all; `visitor` stands for everybody. What each of them sees is the read's own. */
  readers: readonly [Role, ...Role[]]
  /** What is asked, in the path, after the question mark or in the body. */
  query: Query
  /** Refusals that follow neither from who may read nor from the path. */
  refuses?: RefusedStatus[]
  /** What a question uses up, where guessing or work must be bounded. */
  budget?(look: L, query: z.output<Query>): Budget
}

/** A read whose answer is JSON. */
export interface Read<
  Path extends string,
  Query extends z.ZodObject,
  Output,
  Method extends 'get' | 'post' = 'get' | 'post',
  L extends PersonLook = Look,
> extends ReadTerms<Path, Query, L> {
  method: Method
  /** What `run` answers, as JSON, under the name that the API's description gives it. */
  answer: z.ZodType<NoInfer<Output>>
  /** The `Cache-Control` of the answer, where it may be kept, or must not be. */
  cacheControl?(look: L, query: z.output<Query>): string
  run(look: L, query: z.output<Query>): Promise<Output>
  /** Sends the same by itself, where it is kept packed. */
  respond?(c: Context<ApiEnv>, query: z.output<Query>): Promise<Response>
}

/** A read whose answer is a file of this media type. */
export interface FileRead<
  Path extends string,
  Query extends z.ZodObject,
  Output = FileAnswer,
  L extends PersonLook = Look,
> extends ReadTerms<Path, Query, L> {
  file: string
  run(look: L, query: z.output<Query>): Promise<Output & FileAnswer>
}

/** A read that answers the request by itself, because it streams or is kept by its content. */
export interface DirectRead<Path extends string, Query extends z.ZodObject> extends ReadTerms<
  Path,
  Query,
  Look
> {
  file: string
  /** Headers that are asked with, for the description. */
  parameters?: DescribeRouteOptions['parameters']
  respond(c: Context<ApiEnv>, query: z.output<Query>): Response | Promise<Response>
}

type Given<R> = Omit<R, 'method'>

/** Something that can be read in a place: who may is in `readers`, what they see in `run`. */
export function defineRead<const Path extends string, Query extends z.ZodObject, Output>(
  read: Given<Read<Path, Query, Output, 'get'>>,
): Read<Path, Query, Output, 'get'> {
  return { ...read, method: 'get' }
}

/** The same, asked with a body, because a drawn shape or a file does not fit into an address. */
export function defineAsked<const Path extends string, Query extends z.ZodObject, Output>(
  read: Given<Read<Path, Query, Output, 'post'>>,
): Read<Path, Query, Output, 'post'> {
  return { ...read, method: 'post' }
}

/** A file of the place. */
export function defineFileRead<const Path extends string, Query extends z.ZodObject>(
  read: Given<FileRead<Path, Query>>,
): FileRead<Path, Query> {
  return { ...read, method: 'get' }
}

/** A stream, or a file that is kept by its content. */
export function defineDirectRead<const Path extends string, Query extends z.ZodObject>(
  read: Given<DirectRead<Path, Query>>,
): DirectRead<Path, Query> {
  return { ...read, method: 'get' }
}

/** Something about the person alone, in no place. */
export function definePersonRead<const Path extends string, Query extends z.ZodObject, Output>(
  read: Given<Read<Path, Query, Output, 'get', PersonLook>>,
): Read<Path, Query, Output, 'get', PersonLook> {
  return { ...read, method: 'get' }
}

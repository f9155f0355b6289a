import type { DescribeRouteOptions } from 'hono-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { Schema } from 'hono/types'
import type { z } from 'zod'
import type { ApiEnv } from './api-context.ts'
import type { RefusedStatus } from './problem-answer.ts'
import type { DirectRead, FileRead, PersonLook, Read } from './read.ts'
import type { Act, Verb } from './verb.ts'

type Method = 'post' | 'put' | 'delete'

/** The names that a path leaves open: `reference` in `/ideas/:reference/hide`. */
type OpenIn<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Further}`
    ? Name | OpenIn<`/${Further}`>
    : Rest
  : never

/** What there is to say of a verb's route besides its path. */
interface VerbTerms<Input, Output, Taken, Told> {
  /** Where several routes perform one verb, each has an id of its own. */
  operationId?: string
  status?: 200 | 201
  refuses?: RefusedStatus[]
  /** What the request goes through before anything that was sent is looked at, such as giving the browser a name. */
  through?: MiddlewareHandler<ApiEnv>[]
  /** What is sent, where it is no JSON. */
  requestBody?: DescribeRouteOptions['requestBody']
  /** Entries of the input that come neither from the path nor from JSON, such as a photo's bytes. */
  take?(c: Context<ApiEnv>): Promise<Taken & Partial<Input>>
  /** The named shape of what is told, where that is less than the verb answers. */
  answer?: z.ZodType<Told>
  /** What the caller is told, where something of the answer goes elsewhere: a session's token into a cookie. */
  tell?(c: Context<ApiEnv>, output: Output): Promise<NoInfer<Told>>
}

/** A verb at its address. Entries of its input that the path leaves open are read there, the others from the body. */
export interface VerbRoute<M extends Method, Path extends string, Body, Told> {
  method: M
  path: Path
  // Routes of one list perform verbs of every kind; what fits together was checked where each was made.
  // oxlint-disable-next-line typescript/no-explicit-any
  verb: Verb<any, any, any>
  // oxlint-disable-next-line typescript/no-explicit-any
  terms: VerbTerms<any, any, any, any>
  /** For the types alone: what is sent and what is told. */
  types?: { body: Body; told: Told }
}

const at =
  <M extends Method>(method: M) =>
  <
    const Path extends string,
    Input extends z.ZodType<object>,
    Output,
    A extends Act,
    Taken extends object = object,
    Told = Output,
  >(
    path: Path,
    verb: Verb<Input, Output, A>,
    terms: VerbTerms<z.input<Input>, Output, Taken, Told> = {},
  ): VerbRoute<M, Path, Omit<z.input<Input>, OpenIn<Path> | keyof Taken>, Told> => ({
    method,
    path,
    verb,
    terms,
  })

export const post = at('post')
export const put = at('put')
export const remove = at('delete')

// Lists hold reads and verbs of every kind; what fits together was checked where each was made.
/* oxlint-disable typescript/no-explicit-any */
export type AnyRead =
  | Read<string, any, any, any, any>
  | FileRead<string, any, any, any>
  | DirectRead<string, any>
export type AnyVerbRoute = VerbRoute<Method, string, any, any>
/* oxlint-enable typescript/no-explicit-any */
export type Route = AnyRead | AnyVerbRoute

export const isVerbRoute = (route: Route): route is AnyVerbRoute => 'verb' in route

type Entry<Path extends string, M extends string, Sent, Told, Format extends string> = {
  [P in Path]: {
    [K in `$${M}`]: {
      input: Sent & ([OpenIn<Path>] extends [never] ? object : { param: { [N in OpenIn<Path>]: string } })
      output: Told
      outputFormat: Format
      status: 200
    }
  }
}

/** What is asked besides what the path leaves open; zod types an empty question as a record of nothing. */
type Asked<Query extends z.ZodObject, Path extends string> = string extends keyof z.input<Query>
  ? object
  : Omit<z.input<Query>, OpenIn<Path>>
type Within<Part extends string, Sent> = keyof Sent extends never ? object : { [P in Part]: Sent }

type SchemaOfOne<R> =
  R extends VerbRoute<infer M, infer Path, infer Body, infer Told>
    ? Entry<Path, M, Within<'json', Body>, Told, 'json'>
    : R extends Read<infer Path, infer Query, infer Output, infer M, PersonLook & (infer _)>
      ? Entry<Path, M, Within<M extends 'get' ? 'query' : 'json', Asked<Query, Path>>, Output, 'json'>
      : R extends DirectRead<infer Path, infer Query>
        ? Entry<Path, 'get', Within<'query', Asked<Query, Path>>, object, 'body'>
        : R extends FileRead<infer Path, infer Query, PersonLook & (infer _)>
          ? Entry<Path, 'get', Within<'query', Asked<Query, Path>>, object, 'body'>
          : never

type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The routes of a list as Hono's client needs to know them. */
export type SchemaOf<Routes extends readonly Route[]> =
  Together<SchemaOfOne<Routes[number]>> extends infer All extends Schema ? All : never

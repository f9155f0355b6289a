import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import type { VerbName } from '@hetu/domain/policy'
import type { Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'
import type { Services } from './api-context.ts'
import type { PlaceContext } from './place-context.ts'
import type { NewEvent } from './record-event.ts'
import type { Budget } from './spend-budget.ts'

export type VerbEvent = Omit<NewEvent, 'placeId' | 'at' | 'actorId' | 'verb' | 'requestId'>

/** Everything a verb has in its hands while it runs: one transaction, one clock, one actor. */
export interface Act {
  tx: Tx
  actor: Actor
  /** The actor's id; a verb that visitors may perform reads `actor.personId` instead. */
  personId: string
  /** The database's clock at the start of the transaction. */
  now: Date
  /** Whether the loader of the demonstration set `now`; deadlines otherwise ask the database again. */
  isBackDated: boolean
  services: Services
  /** The caller's network address, for budgets only. */
  address: string
  /** The browser, as the hash of its long-lived cookie; null for one that never signed in or asked for a code. */
  device: string | null
  /** Writes the verb's event; every verb must call it at least once. */
  record(event: VerbEvent): Promise<string>
}

export interface PlaceAct extends Act {
  place: PlaceContext
}

/** From where something is tried, and by whom as far as that is known. */
export interface Caller {
  db: Database['kysely']
  /** The person, or a visitor's address: under what own budgets are counted. */
  actorKey: string
  address: string
  device: string | null
}

/** One thing a person can do: who may is in the policy, what it means is in `run`. */
export type Verb<Input extends z.ZodType, Output, A extends Act = PlaceAct> =
  | SingleVerb<Input, Output, A>
  | JointVerb<Input, Output>

interface VerbTerms<Input extends z.ZodType, Output> {
  name: VerbName
  /** One sentence for the API's documentation. */
  summary: string
  input: Input
  /** Whether it makes something new, so that a repeat must be recognised by its Idempotency-Key. */
  isCreating: boolean
  /** What `run` answers, as JSON; every test that performs the verb holds it to that. */
  answer: z.ZodType<NoInfer<Output>>
  /** How often one person (or one address, for visitors) may, over all processes. */
  budget?: Omit<Budget, 'key'>
  /** Further budgets that a try uses up even when it is refused, such as tries per code. */
  alsoSpends?(input: z.output<Input>, caller: Caller): Promise<Budget[]>
}

/** A verb that each performs in a transaction of their own. */
export interface SingleVerb<Input extends z.ZodType, Output, A extends Act = PlaceAct> extends VerbTerms<
  Input,
  Output
> {
  run(act: A, input: z.output<Input>): Promise<Output>
}

/** The day that the loader of the demonstration sets, or none: then each statement asks the database's clock. */
export type WhenItHappens = { isBackDated: false } | { isBackDated: boolean; now: Date }

/** What those who perform a verb together have in common. */
export type JointAct = Pick<PlaceAct, 'tx' | 'place' | 'services'> & WhenItHappens

/** One of those who perform a verb together. */
export interface Part<Input> extends Pick<PlaceAct, 'actor' | 'personId'> {
  input: Input
  /** Gives the verb's event for this one; whoever is answered needs at least one. */
  record(event: VerbEvent): void
}

/**
 * A verb that a crowd performs at one moment: whoever comes while others are being taken is taken with the next ones,
 * in one transaction and by statements for all of them. A person is never there twice.
 */
export interface JointVerb<Input extends z.ZodType, Output> extends VerbTerms<Input, Output> {
  isCreating: false
  /** Only whose inputs have the same name here perform it together, such as all who vote in one poll. */
  together(input: z.output<Input>): string
  /**
   * Answers or refuses each part, in their order; nothing may be written for whoever is refused. A refusal that is
   * thrown is everybody's.
   */
  run(
    act: JointAct,
    parts: readonly [Part<z.output<Input>>, ...Part<z.output<Input>>[]],
  ): Promise<(Output | Refused)[]>
}

/** A verb that happens in a place. */
export const defineVerb = <Input extends z.ZodType, Output>(
  verb: SingleVerb<Input, Output>,
): SingleVerb<Input, Output> => verb

/** A verb that happens in a place and is performed together. */
export const defineJointVerb = <Input extends z.ZodType, Output>(
  verb: JointVerb<Input, Output>,
): JointVerb<Input, Output> => verb

/** A verb about the person alone, such as signing in. */
export const definePersonVerb = <Input extends z.ZodType, Output>(
  verb: SingleVerb<Input, Output, Act>,
): SingleVerb<Input, Output, Act> => verb

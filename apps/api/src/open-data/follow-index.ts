import { readInBatches } from '@hetu/db/read-in-batches'
import { sql } from '@hetu/db/sql'
import { isOnMap } from '../ideas/idea-conditions.ts'
import { fillSearch } from '../ideas/keep-search.ts'
import { allIdeaMarks, type Db } from '../ideas/visible-ideas.ts'
import type { Services } from '../server/api-context.ts'
import type { LiveEvent } from '../server/live-hub.ts'
import { concernedItems } from './concerned-items.ts'
import { IndexSearches } from './index-searches.ts'
import { PublicIndex } from './public-index.ts'
import { indexedIdea, markedIdeas, markedProposals } from './read-marks.ts'

/** A turn of some ten milliseconds, between which others are served. */
const rowsAtOnce = 2000
/** A transaction may end after one that took a later id: the database is asked again about so many ids back. */
const lateIds = 100
const countedIds = 5000
/** A burst of events is taken in at once. */
const burstMilliseconds = 100

/**
 * The index of one place, filled once and then kept up: each event reads anew just the items it concerns. Its version
 * is a function of the events it has seen, so processes that saw the same call it the same.
 */
export class FollowedIndex {
  readonly index = new PublicIndex()
  readonly searches = new IndexSearches(this.index)
  readonly #services: Services
  readonly #placeId: string
  #waiting: LiveEvent[] = []
  #counted = new Set<string>()
  #newest = 0n
  #seen = 0n
  #drawnVersion = '0'
  #timer: NodeJS.Timeout | undefined
  #run: Promise<void> | null = null
  #filled: Promise<void> | null = null
  #searchable: Promise<void> | null = null

  constructor(services: Services, placeId: string) {
    this.#services = services
    this.#placeId = placeId
  }

  get #db(): Db {
    return this.#services.database.kysely
  }

  /** Grows with every event of the place and every notice that ends: no two states share one. */
  get version(): string {
    return String(this.#newest + this.#seen)
  }

  /** The version at which what the map draws last changed. */
  get drawnVersion(): string {
    return this.#drawnVersion
  }

  /** Hears of an event of the place; read at the next question, or soon. */
  hear(event: LiveEvent): void {
    this.#waiting.push(event)
    if (this.#filled)
      this.#timer ??= setTimeout(() => void this.catchUp().catch(() => {}), burstMilliseconds).unref()
  }

  /** Ready once everything that was heard of is taken in. Whoever comes while that is under way waits for the next. */
  async catchUp(): Promise<void> {
    await this.#ready()
    if (this.#run === null && this.#isOver) await this.#takeInOnce()
    while (this.#run !== null || this.#waiting.length > 0) await this.#takeInOnce()
  }

  #takeInOnce(): Promise<void> {
    this.#run ??= this.#takeIn().finally(() => {
      this.#run = null
    })
    return this.#run
  }

  /** The same, and besides with everything that the database has of the place by now, heard of or not. */
  async catchUpWithDatabase(): Promise<void> {
    await this.#ready()
    const rows = await this.#db
      .selectFrom('event')
      .select(['id', 'verb', 'subject_kind', 'subject_id', 'is_public', 'actor_id'])
      .where('place_id', '=', this.#placeId)
      .where('id', '>', String(this.#newest > lateIds ? this.#newest - BigInt(lateIds) : 0n))
      .orderBy('id')
      .execute()
    const heard = new Set(this.#waiting.map(({ id }) => id))
    for (const row of rows) {
      if (this.#counted.has(row.id) || heard.has(row.id)) continue
      this.#waiting.push({
        id: row.id,
        placeId: this.#placeId,
        verb: row.verb,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        isPublic: row.is_public,
        actorId: row.actor_id,
      })
    }
    await this.catchUp()
  }

  /** Ready once every idea is found by its words. */
  searchable(): Promise<void> {
    this.#searchable ??= fillSearch(this.#db, this.#placeId).catch((error: unknown) => {
      this.#searchable = null
      throw error
    })
    return this.#searchable
  }

  get #isOver(): boolean {
    const now = Date.now()
    return [...this.index.proposals.values()].some(({ changesAt }) => changesAt !== null && changesAt <= now)
  }

  #ready(): Promise<void> {
    this.#filled ??= this.#fill().catch((error: unknown) => {
      this.#filled = null
      throw error
    })
    return this.#filled
  }

  /** Reads everything once. */
  async #fill(): Promise<void> {
    // One statement, so that what is counted and what was counted are of one moment.
    const { rows } = await sql<{ newest: string; seen: string; recent: string[] }>`
      select coalesce(max(id), 0)::text as newest, (count(*) + (select count(*) from notice
          where notice.place_id = ${this.#placeId} and closes_at <= now()))::text as seen,
        (select coalesce(jsonb_agg(id::text), '[]') from (select id from event where place_id = ${this.#placeId}
          order by id desc limit ${countedIds}) latest) as recent
      from event where place_id = ${this.#placeId}`.execute(this.#db)
    this.#newest = BigInt(rows[0]?.newest ?? 0)
    this.#seen = BigInt(rows[0]?.seen ?? 0)
    this.#counted = new Set(rows[0]?.recent)
    await readInBatches(
      this.#services.database,
      (tx) => allIdeaMarks(tx, this.#placeId).where(isOnMap()),
      rowsAtOnce,
      (batch) => this.index.add(batch.map(indexedIdea)),
    )
    await this.index.settle()
    for (const proposal of await markedProposals(this.#db, this.#placeId))
      this.index.putProposal(proposal.item.id, proposal)
    this.#drawnVersion = this.version
  }

  async #takeIn(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const events = this.#waiting
    this.#waiting = []
    const now = Date.now()
    const over = [...this.index.proposals].flatMap(([id, { changesAt }]) =>
      changesAt !== null && changesAt <= now ? [id] : [],
    )
    try {
      const concerned = await concernedItems(this.#db, this.#placeId, events)
      for (const id of over) concerned.proposals.add(id)
      const ideas = [...concerned.ideas]
      const proposals = [...concerned.proposals]
      const [foundIdeas, foundProposals] = await Promise.all([
        ideas.length > 0 ? markedIdeas(this.#db, this.#placeId, ideas) : [],
        proposals.length > 0 ? markedProposals(this.#db, this.#placeId, proposals) : [],
      ])
      const before = this.index.drawnChanges
      const ideaOf = new Map(foundIdeas.map((idea) => [idea.item.id, idea]))
      for (const id of ideas) {
        this.index.put(id, ideaOf.get(id) ?? null)
        this.searches.changed(id)
      }
      const proposalOf = new Map(foundProposals.map((proposal) => [proposal.item.id, proposal]))
      for (const id of proposals) this.index.putProposal(id, proposalOf.get(id) ?? null)
      this.#count(events, over.filter((id) => (proposalOf.get(id)?.changesAt ?? null) === null).length)
      if (this.index.drawnChanges !== before) this.#drawnVersion = this.version
    } catch (error) {
      // Nothing was taken in: the next who asks tries again.
      this.#waiting = [...events, ...this.#waiting]
      throw error
    }
  }

  #count(events: readonly LiveEvent[], ended: number): void {
    for (const { id } of events) {
      if (this.#counted.has(id)) continue
      this.#counted.add(id)
      this.#seen += 1n
      if (BigInt(id) > this.#newest) this.#newest = BigInt(id)
    }
    while (this.#counted.size > 2 * countedIds)
      this.#counted.delete(this.#counted.values().next().value as string)
    this.#seen += BigInt(ended)
  }
}

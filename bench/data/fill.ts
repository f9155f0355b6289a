import type postgres from 'postgres'
import { copyIdeas } from './ideas.ts'
import { degreesPerMetre, placeId, proposal, sideMetres, slug, spotAt, sqlId } from './quarter.ts'
import { authorsOf, signedInAuthors, tokenOf, voterCount } from './quarter.ts'
import { makeZones } from './zones.ts'

type Say = (line: string) => void

/** Fills an empty, migrated database by sets and COPY. The seed decides every row. */
export async function fill(
  open: () => postgres.Sql,
  { ideas, seed, say }: { ideas: number; seed: number; say: Say },
): Promise<void> {
  const [sql, second] = [open(), open()]
  const step = async (name: string, run: () => Promise<unknown>) => {
    const start = Date.now()
    await run()
    say(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  const run =
    (...statements: string[]) =>
    async () => {
      await sql.unsafe(`select setseed(${(seed % 1000) / 1000})`)
      for (const statement of statements) await sql.unsafe(statement)
    }
  try {
    await step('place and people', run(...placeAndPeople(ideas)))
    const indexes = await dropIndexes(sql)
    await step('ideas', () => copyIdeas(sql, second, ideas, seed))
    await step('threads, comments, supports, answers, events', run(...talk(ideas)))
    await step('indexes', async () => {
      for (const index of indexes) await sql.unsafe(index)
    })
    await step('zones', () => copyZones(sql, seed))
    await step('proposal', run(...proposalOfPolls))
    await step('what the best SQL reads', run(...bestTables))
    await step('statistics', () => sql.unsafe('vacuum analyze'))
  } finally {
    await Promise.all([sql.end(), second.end()])
  }
}

const session = (kind: 'planner' | 'author' | 'voter', count: number) =>
  `insert into session (token_hash, person_id, created_at, expires_at)
   select encode(sha256(convert_to('${tokenOf(kind, 0).slice(0, -1)}' || n, 'UTF8')), 'hex'), ${sqlId(kind, 'n')},
     now(), now() + interval '1 year' from generate_series(1, ${count}) n`

function placeAndPeople(ideas: number): string[] {
  const corner = (x: number, y: number) => spotAt(x, y).join(' ')
  const site = [corner(0, 0), corner(sideMetres, 0), corner(sideMetres, sideMetres), corner(0, sideMetres)]
  const people = (kind: 'planner' | 'author' | 'voter', name: string, count: number) =>
    `insert into person (id, chosen_name, created_at)
     select ${sqlId(kind, 'n')}, '${name}' || n, now() - interval '3 years' from generate_series(1, ${count}) n`
  const authors = authorsOf(ideas)
  return [
    `create schema bench`,
    `create unlogged table bench.idea_token (id uuid, tokens tsvector)`,
    `insert into place (id, slug, name, city, reference_prefix, time_zone, epsg, site, households, shops,
       contact_phone, service_promise_days, basemap, created_at)
     values ('${placeId}', '${slug}', '{"zh": "量度里", "en": "Bench Quarter"}', '{"zh": "棠川市", "en": "Tangchuan"}', 'BEN',
       'Asia/Shanghai', 4550, 'SRID=4326;POLYGON((${[...site, site[0]].join(', ')}))', 20000, 900, '000-0000', 15,
       '{"attribution": {"zh": "示范", "en": "Demo"}, "approvalNumber": null, "dataDate": "2026-05-20"}', now())`,
    people('planner', '规划师', 1),
    people('author', '街坊', authors),
    people('voter', '租户', voterCount),
    `insert into place_role (place_id, person_id, role, granted_at)
     values ('${placeId}', ${sqlId('planner', '1')}, 'planner', now())`,
    `insert into place_relation (place_id, id, person_id, relation, area_kind, label, verified_by, verified_at)
     select '${placeId}', ${sqlId('relation', 'n')}, ${sqlId('voter', 'n')}, 'tenant', 'place',
       '{"zh": "租户", "en": "Tenant"}', ${sqlId('planner', '1')}, now() from generate_series(1, ${voterCount}) n`,
    session('planner', 1),
    session('author', Math.min(authors, signedInAuthors)),
    session('voter', voterCount),
    `insert into place_counter (place_id, name, value) values ('${placeId}', 'idea', ${ideas})`,
  ]
}

/** Indexes without a rule in them are quicker built afterwards. */
async function dropIndexes(sql: postgres.Sql): Promise<string[]> {
  const found = await sql<{ name: string; definition: string }[]>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relname in ('idea', 'comment', 'support', 'event') and not i.indisunique
      and t.relnamespace = 'public'::regnamespace`
  for (const { name } of found) await sql.unsafe(`drop index ${name}`)
  return found.map(({ definition }) => definition)
}

/** Few threads are talked about much: the third power draws the numbers to the early ones. */
const skewed = (count: number) => `(1 + floor(power(random(), 3) * ${count}))::int`

function talk(ideas: number): string[] {
  const authors = authorsOf(ideas)
  const anybody = `(1 + floor(random() * ${authors}))::int`
  return [
    `insert into thread (place_id, id, subject_kind, subject_reference, is_public, created_at)
     select place_id, thread_id, 'idea', reference, true, created_at from idea`,
    `insert into comment (place_id, id, thread_id, author_id, words, language, created_at)
     select '${placeId}', ${sqlId('comment', 'n')}, i.thread_id, ${sqlId('author', 'who')}, i.title, i.language,
       i.created_at + interval '1 day' * later
     from (select n, ${skewed(ideas)} as about, ${anybody} as who, random() * 60 as later
       from generate_series(1, ${ideas}) n) c
     join idea i on i.place_id = '${placeId}' and i.id = ${sqlId('idea', 'c.about')}`,
    `insert into support (place_id, thread_id, person_id, stance, created_at)
     select '${placeId}', ${sqlId('thread', 'about')}, ${sqlId('author', 'who')},
       case when against < 0.1 then 'oppose' else 'support' end, now() - interval '1 day'
     from (select ${skewed(ideas)} as about, ${anybody} as who, random() as against
       from generate_series(1, ${ideas * 3}) n) s on conflict do nothing`,
    `insert into idea_answer (place_id, id, idea_id, answered_by, disposition, reason, created_at)
     select place_id, ${sqlId('answer', `(row_number() over (order by id))::int`)}, id, ${sqlId('planner', '1')},
       'explained', '{"zh": "已在计划之中。", "en": "It is planned already."}', created_at + interval '20 days'
     from idea where state = 'answered'`,
    `insert into event (place_id, at, actor_id, verb, subject_kind, subject_id, is_public, after)
     select * from (
       select place_id, created_at as at, author_id, 'submit-idea', 'idea', id::text, true,
         jsonb_build_object('reference', reference, 'kind', kind) from idea
       union all
       select place_id, created_at, author_id, 'write-comment', 'thread', thread_id::text, true, '{}'::jsonb from comment
     ) e order by at`,
  ]
}

async function copyZones(sql: postgres.Sql, seed: number) {
  const zones = makeZones(seed)
  const values = (pick: (zone: (typeof zones)[number]) => string) => zones.map(pick)
  await sql`insert into zone (place_id, id, created_at) select ${placeId}, id, now() from unnest(${values(({ id }) => id)}::text[]) id`
  await sql`insert into zone_version (place_id, zone_id, version, type, content, geometry, status, valid_from, recorded_from)
    select ${placeId}, id, 1, type, content::jsonb, shape::geometry, 'in_force', '2020-01-01', '2020-01-01'
    from unnest(${values(({ id }) => id)}::text[], ${values(({ type }) => type)}::text[],
      ${values(({ content }) => JSON.stringify(content))}::text[], ${values(({ wkt }) => wkt())}::text[]) z (id, type, content, shape)`
}

const both = (zh: string, en: string) => `'${JSON.stringify({ zh, en })}'`
const middle = spotAt(sideMetres / 2, sideMetres / 2)

/** One proposal that is up for notice: polls hang on it. */
const proposalOfPolls = [
  `insert into thread (place_id, id, subject_kind, subject_reference, subject_version, is_public, created_at)
   values ('${placeId}', '${proposal.threadId}', 'proposal', '${proposal.reference}', 1, true, '2022-01-01')`,
  `insert into proposal (place_id, id, reference, thread_id, stage, current_version, published_version, changed_at,
     title, position, created_by, created_at)
   values ('${placeId}', '${proposal.id}', '${proposal.reference}', '${proposal.threadId}', 'notice', 1, 1, '2022-01-01',
     ${both('铺装', 'Paving')}, 'SRID=4326;POINT(${middle.join(' ')})', ${sqlId('planner', '1')}, '2022-01-01')`,
  `insert into proposal_version (place_id, proposal_id, version, title, summary, body, created_at)
   values ('${placeId}', '${proposal.id}', 1, ${both('铺装', 'Paving')}, ${both('铺装', 'Paving')},
     ${both('铺装', 'Paving')}, '2022-01-01')`,
  `insert into element (place_id, proposal_id, version, id, position, work, geometry)
   values ('${placeId}', '${proposal.id}', 1, 'lane', 1, '{"id": "lane", "name": {"zh": "巷", "en": "Lane"}, "workType": "paving"}',
     'SRID=4326;LINESTRING(${middle.join(' ')}, ${spotAt(sideMetres / 2 + 100, sideMetres / 2).join(' ')})')`,
  `update proposal_version set frozen_at = '2022-01-02', frozen_by = ${sqlId('planner', '1')},
     content_hash = repeat('0', 64) where proposal_id = '${proposal.id}'`,
  `insert into proposal_stage (place_id, id, proposal_id, stage, version, entered_at, entered_by)
   values ('${placeId}', '00000009-0000-7000-8000-000000000003', '${proposal.id}', 'notice', 1, '2022-01-02',
     ${sqlId('planner', '1')})`,
]

/**
 * What somebody who writes the fastest SQL by hand would keep beside the tables: when each item changed, where it is,
 * and its tokens. The product never sees it.
 */
const bestTables = [
  `create table bench.shown as
   select i.id, 'idea' as kind, greatest(i.created_at, c.at, a.at) as changed_at,
     ST_X(i.shown_position) as lon, ST_Y(i.shown_position) as lat, t.tokens
   from idea i join bench.idea_token t on t.id = i.id
   left join (select place_id, thread_id, max(created_at) as at from comment group by 1, 2) c
     on c.place_id = i.place_id and c.thread_id = i.thread_id
   left join (select place_id, idea_id, max(created_at) as at from idea_answer group by 1, 2) a
     on a.place_id = i.place_id and a.idea_id = i.id`,
  `drop table bench.idea_token`,
  `insert into bench.shown values ('${proposal.id}', 'proposal', '2022-01-02', ${middle.join(', ')}, '')`,
  `create unique index on bench.shown (id)`,
  `create index on bench.shown (changed_at desc)`,
  `create index on bench.shown using gist (point(lon, lat))`,
  `create index on bench.shown using gin (tokens) with (fastupdate = off)`,
  `create table bench.counts as
   select i.id, coalesce(s.support, 0) as support, coalesce(s.oppose, 0) as oppose, coalesce(c.comments, 0) as comments
   from idea i
   left join (select thread_id, count(*) filter (where stance = 'support') as support,
     count(*) filter (where stance = 'oppose') as oppose from support group by 1) s on s.thread_id = i.thread_id
   left join (select thread_id, count(*) as comments from comment group by 1) c on c.thread_id = i.thread_id`,
  `create unique index on bench.counts (id)`,
]

/** A box around a spot, in degrees: west, south, east, north. */
export const boxAround = ([lon, lat]: readonly [number, number], metres: number) =>
  [
    lon - metres * degreesPerMetre.east,
    lat - metres * degreesPerMetre.north,
    lon + metres * degreesPerMetre.east,
    lat + metres * degreesPerMetre.north,
  ] as const

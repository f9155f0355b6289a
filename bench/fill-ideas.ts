import type { Database } from '../packages/db/src/database.ts'
import { sql } from '../packages/db/src/sql.ts'

/**
 * Fills a place with ideas by SQL alone, for measuring: half of them on three hundred points, words by Zipf in two
 * languages, one author for every ten ideas, a tenth of them supported, talked about or answered.
 */
export async function fillIdeas(database: Database, placeId: string, count: number): Promise<void> {
  const authors = Math.ceil(count / 10)
  await database.withoutTimeouts(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    await sql`insert into person (id, chosen_name) select gen_random_uuid(), '街坊 ' || n from generate_series(1, ${authors}::int) n`.execute(
      db,
    )
    await sql`create temp table bench_author as select id, row_number() over () as n from person where chosen_name like '街坊 %'`.execute(
      db,
    )
    await sql`create index on bench_author (n)`.execute(db)
    await sql`create temp table bench_idea as
      select n, gen_random_uuid() as id, gen_random_uuid() as thread_id,
        (n * 7919) % ${authors}::int + 1 as author_n,
        case when n % 2 = 0 then 118.78 + ((n * 31) % 300) * 0.00002 else 118.78 + random() * 0.006 end as lon,
        case when n % 2 = 0 then 32.04 + ((n * 31) % 300) * 0.000015 else 32.04 + random() * 0.004 end as lat,
        (array['积水','路灯','停车','垃圾','电线','古井','老树','门楼','厨房','厕所'])[1 + floor(power(random(), 3) * 10)::int]
          || (array['太多','不亮','坏了','要修','很暗','漏水','堵塞','危险','难看','不够'])[1 + floor(power(random(), 3) * 10)::int]
          || (array['巷口','院里','门前','井边','桥头'])[1 + floor(random() * 5)::int] as zh,
        (array['drain','lamp','parking','waste','wires','well','tree','gate','kitchen','toilet'])[1 + floor(power(random(), 3) * 10)::int]
          || ' near number ' || n as en
      from generate_series(1, ${count}::int) n`.execute(db)
    await sql`insert into thread (place_id, id, subject_kind, subject_reference, is_public, created_at)
      select ${placeId}, thread_id, 'idea', 'BEN-' || n, true, now() - n * interval '1 second' from bench_idea`.execute(
      db,
    )
    await sql`insert into idea (place_id, id, reference, thread_id, author_id, kind, category, title, words, language,
        position, shown_position, place_name, state, created_at)
      select ${placeId}, b.id, 'BEN-' || b.n, b.thread_id, a.id,
        (array['suggestion','request','complaint','enquiry'])[1 + b.n % 4],
        (array['drainage','light','traffic','green','other'])[1 + b.n % 5],
        b.zh, b.zh || '。' || b.en, 'zh-CN', ST_SetSRID(ST_MakePoint(lon, lat), 4326), ST_SetSRID(ST_MakePoint(lon, lat), 4326),
        '{"zh":"打灯巷","en":"Lantern Lane"}', 'registered', now() - b.n * interval '1 second'
      from bench_idea b join bench_author a on a.n = b.author_n`.execute(db)
    await sql`insert into support (place_id, thread_id, person_id, stance, created_at)
      select ${placeId}, b.thread_id, a.id, 'support', now() from bench_idea b
      join bench_author a on a.n between 1 and 1 + b.n % 7 where b.n % 10 = 0`.execute(db)
    await sql`insert into comment (place_id, id, thread_id, author_id, words, language, created_at)
      select ${placeId}, gen_random_uuid(), b.thread_id, a.id, '说得对', 'zh-CN', now() from bench_idea b
      join bench_author a on a.n = b.author_n where b.n % 10 = 1`.execute(db)
    await sql`insert into idea_answer (place_id, id, idea_id, answered_by, disposition, reason, created_at)
      select ${placeId}, gen_random_uuid(), b.id, a.id, 'explained', '{"zh":"已经安排","en":"It is planned"}', now() from bench_idea b
      join bench_author a on a.n = 1 where b.n % 10 = 2`.execute(db)
    await sql`set session_replication_role = default`.execute(db)
    await sql`analyze`.execute(db)
  })
}

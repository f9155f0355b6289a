import { json, sql } from '@hetu/db/sql'
import type { Role } from '@hetu/domain/people/role'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { gunzipSync } from 'node:zlib'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { demonstrationServices } from '../demonstration/testing/demonstration-services.ts'
import { demonstrationSlug } from '../demonstration/load-place.ts'
import { openServer } from '../open-server.ts'
import type { Services } from './api-context.ts'
import { newId } from './new-id.ts'
import { findPlace } from './place-context.ts'
import { emptyPath, fittingBodies, fittingQueries } from '../testing/bodies.ts'
import { documentedRoutes, openTestServer, type TestBrowser } from '../testing/browser.ts'
import { newPerson, newPlace } from '../testing/services.ts'
import { writtenPages } from '../testing/written-pages.ts'

const desk: Role[] = ['planner', 'authority', 'legality_reviewer']
const nobody: Role[] = []

/** Every private thing that holds a canary, and the roles that may meet it. */
const mayMeet: Record<string, readonly Role[]> = {
  contact: nobody,
  password: nobody,
  code: nobody,
  message: nobody,
  session: nobody,
  answer: nobody,
  event: nobody,
  spokenfor: nobody,
  area: nobody,
  notification: nobody,
  hearing: ['planner'],
  flag: ['moderator'],
  hiddenidea: ['moderator'],
  hiddencomment: ['moderator'],
  report: ['moderator', 'case_handler'],
  verdict: nobody,
  watchdog: ['watchdog', 'planner', 'case_handler', 'authority'],
  draft: desk,
  nextversion: desk,
  decision: desk,
  group: desk,
  review: nobody,
  mark: nobody,
  holder: ['planner', 'grid_worker'],
  change: desk,
  staffnote: [...desk, 'moderator', 'case_handler'],
  reportnote: ['moderator', 'case_handler'],
  draftnote: desk,
  question: ['planner', 'case_handler'],
  questionanswer: ['planner', 'case_handler'],
  reportquestion: ['case_handler'],
  topicdraft: ['planner'],
  objection: ['planner'],
  import: desk,
  waiting: ['planner'],
  writer: nobody,
  relic: ['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'],
}
const canary = (of: string) => `canary-${of}-${of.length}x`
const both = (of: string) => ({ zh: canary(of), en: canary(of) })

let services: Awaited<ReturnType<typeof demonstrationServices>>
let reachable: Services
let server: ReturnType<typeof openTestServer>
let base: string
let page: string
let home: [number, number]
const pages = writtenPages()
const browsers = new Map<string, TestBrowser>()
/** Names of real things by the parameter they stand for. */
const names: Record<string, string[]> = {}
/** The private ones among them. */
const hidden = new Set<string>()
/** Those of which no list may tell. */
const unlisted: string[] = []

function mustBe(answer: Response, status: number): void {
  if (answer.status !== status) throw new Error(`Preparing the test was refused: ${answer.status}.`)
}

beforeAll(async () => {
  services = await demonstrationServices()
  // The outbox is for the owner of the machine and has its own test; here the server is reachable.
  reachable = { ...services, config: { ...services.config, host: '0.0.0.0' } }
  server = openTestServer(reachable, pages.folder)
  const db = services.database.kysely
  const place = await findPlace(db, demonstrationSlug)
  base = `/api/places/${place.slug}`
  page = `/p/${place.slug}`
  const writer = await newPerson(services, place)
  const writes = await server.as(writer.personId)
  const [corner = [0, 0]] = place.site.coordinates[0] ?? []
  home = [(corner[0] ?? 0) + 0.00123457, (corner[1] ?? 0) + 0.00134568]
  const say = async (idea: object) => {
    const answer = await writes.send('POST', `${base}/ideas`, { kind: 'request', position: home, ...idea })
    mustBe(answer, 201)
    return (await answer.json()) as { id: string; reference: string; threadId: string }
  }
  const report = await say({
    kind: 'report',
    title: canary('report'),
    words: canary('report'),
    placeName: canary('report'),
  })
  const atHome = await say({
    title: '家门口',
    words: '家门口的路灯坏了。',
    isHome: true,
    placeName: canary('spokenfor'),
  })
  const hiddenIdea = await say({
    title: canary('hiddenidea'),
    words: canary('hiddenidea'),
    placeName: canary('hiddenidea'),
  })
  const comment = await writes.send('POST', `${base}/threads/${atHome.threadId}/comments`, {
    words: canary('hiddencomment'),
  })
  const { id: commentId } = (await comment.json()) as { id: string }
  await writes.send('POST', `${base}/threads/${atHome.threadId}/flags`, {
    reasonCode: 'spam',
    words: canary('flag'),
  })
  const moderator = await newPerson(services, place, { roles: ['moderator'] })
  const hides = await server.as(moderator.personId)
  const grounds = { reasonCode: 'personal_data', reason: '含有个人信息' }
  mustBe(await hides.send('POST', `${base}/ideas/${hiddenIdea.reference}/hide`, grounds), 200)
  mustBe(await hides.send('POST', `${base}/comments/${commentId}/hide`, grounds), 200)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const plans = await server.as(planner.personId)
  const drafted = await plans.send('POST', `${base}/proposals`, {
    title: both('draft'),
    summary: both('draft'),
    body: both('draft'),
    costBearer: both('draft'),
  })
  const draft = (await drafted.json()) as { reference: string; threadId: string }
  const topics = await Promise.all(
    [both('topicdraft'), { zh: '路灯', en: 'Lamps' }].map(async (name) => {
      const opened = await plans.send('POST', `${base}/topics`, { name, summary: name })
      const { reference } = (await opened.json()) as { reference: string }
      const placed = { ideas: [atHome.reference], reason: name.zh }
      mustBe(await plans.send('POST', `${base}/topics/${reference}/words`, placed), 200)
      return reference
    }),
  )
  const published = `${base}/topics/${topics[1]}`
  mustBe(await plans.send('PUT', `${published}/publication`, { isPublished: true }), 200)
  const objecting = { ideas: [atHome.reference], ground: 'other_matter', words: canary('objection') }
  mustBe(await writes.send('POST', `${published}/objections`, objecting), 201)
  // What is hidden was placed before it was.
  await sql`insert into topic_link (place_id, id, topic_id, idea_id, comment_id, stance, reason, linked_by, linked_at, made_by_change)
    select l.place_id, gen_random_uuid(), l.topic_id, given.idea_id, given.comment_id, l.stance, l.reason, l.linked_by, l.linked_at, l.made_by_change
    from topic_link l, (values (${hiddenIdea.id}::uuid, null::uuid), (null, ${commentId}::uuid)) given (idea_id, comment_id)`.execute(
    db,
  )
  const handler = await newPerson(services, place, { roles: ['case_handler'] })
  const handles = await server.as(handler.personId)
  const note = (by: TestBrowser, threadId: string, of: string) =>
    by.send('POST', `${base}/threads/${threadId}/staff-notes`, { words: canary(of) })
  mustBe(await note(plans, atHome.threadId, 'staffnote'), 201)
  mustBe(await note(handles, report.threadId, 'reportnote'), 201)
  mustBe(await note(plans, draft.threadId, 'draftnote'), 201)
  const ask = (by: TestBrowser, reference: string, of: string) =>
    by.send('POST', `${base}/ideas/${reference}/questions`, { words: canary(of) })
  const asked = await ask(plans, atHome.reference, 'question')
  mustBe(asked, 201)
  const { id: questionId } = (await asked.json()) as { id: string }
  const answering = { words: canary('questionanswer') }
  mustBe(await writes.send('POST', `${base}/questions/${questionId}/answer`, answering), 200)
  mustBe(await ask(handles, report.reference, 'reportquestion'), 201)

  await db
    .insertInto('person_contact')
    .values({ kind: 'email', value: canary('contact'), person_id: writer.personId, verified_at: new Date() })
    .execute()
  await db
    .insertInto('person_password')
    .values({ person_id: writer.personId, hash: canary('password') })
    .execute()
  await sql`insert into sign_in_code values (${newId()}, 'email', ${canary('code')}, ${canary('code')}, now(), now())`.execute(
    db,
  )
  await sql`insert into message (id, channel, recipient, subject, body, created_at) values (${newId()}, 'email', ${canary('message')}, ${canary('message')}, ${canary('message')}, now())`.execute(
    db,
  )
  await sql`insert into session values (${canary('session')}, ${writer.personId}, false, now(), now())`.execute(
    db,
  )
  await sql`update idempotency set sealed_response = null, response = ${json(canary('answer'))}`.execute(db)
  await sql`insert into event (place_id, at, actor_id, verb, subject_kind, subject_id, is_public, before, after)
    select place_id, now(), author_id, 'submit-idea', 'idea', id, true, ${json(canary('event'))}, ${json(canary('event'))} from idea`.execute(
    db,
  )
  await sql`update proxy_entry set spoken_for = ${canary('spokenfor')}`.execute(db)
  await sql`update place_relation set area_id = ${canary('area')} || id where area_kind = 'grid_cell'`.execute(
    db,
  )
  await sql`update idea set translation = ${json({ title: canary('hiddenidea'), words: canary('hiddenidea'), language: 'en' })} where id = ${hiddenIdea.id}`.execute(
    db,
  )
  await sql`update notification set params = ${json({ words: canary('notification') })}`.execute(db)
  // One that was held and one that waits: planners read who asked for what is to come.
  await sql`insert into hearing (place_id, id, proposal_id, requested_at, requested_by)
    select place_id, ${newId()}, id, now(), '[]' from proposal where reference = 'P2'`.execute(db)
  await sql`update hearing set requested_by = ${json([{ personId: writer.personId, reason: canary('hearing') }])}`.execute(
    db,
  )
  await sql`update consent_holder set label = ${json(both('holder'))}`.execute(db)
  // What a version says is kept once it was read; recorded a moment later, it is another one.
  await sql`update heritage_object set content = jsonb_set(content, '{name}', ${json(both('relic'))}),
    recorded_from = recorded_from + interval '1 millisecond' where (content ->> 'isLocationHidden')::boolean`.execute(
    db,
  )
  await sql`insert into proposal_version (place_id, proposal_id, version, title, summary, body, change_note, cost_bearer, created_at)
    select place_id, id, current_version + 1, ${json(both('nextversion'))}, ${json(both('nextversion'))}, ${json(both('nextversion'))}, ${json(both('nextversion'))}, ${json(both('nextversion'))}, now()
    from proposal where published_version is not null`.execute(db)
  await sql`update proposal set current_version = current_version + 1 where published_version is not null`.execute(
    db,
  )
  const decisionId = newId()
  await sql`insert into decision (place_id, id, proposal_id, version, outcome, state, content, drafted_by, drafted_at, returned_reason)
    select place_id, ${decisionId}::uuid, id, published_version, 'approved', 'draft', ${json({ title: both('decision'), reasons: both('decision') })}, ${planner.personId}::uuid, now(), ${json(both('decision'))}
    from proposal where reference = 'P4'`.execute(db)
  await sql`insert into opinion_group (place_id, id, decision_id, position, title, disposition, reason)
    values (${place.id}, ${newId()}, ${decisionId}, 0, ${json(both('group'))}, 'adopted', ${json(both('group'))})`.execute(
    db,
  )
  const expert = await newPerson(services, place, { roles: ['expert'], disciplines: ['law'] })
  const reviewId = newId()
  await sql`insert into review (place_id, id, proposal_id, version, discipline, expert_id, invited_by, invited_at, due_at, interest, interest_declared_at, verdict, summary, dissent, conditions, signed_at)
    select place_id, ${reviewId}::uuid, id, published_version, 'law', ${expert.personId}::uuid, ${planner.personId}::uuid, now(), now(),
      ${json({ kind: 'described', words: both('review'), stepsAside: false })}, now(), 'refuse', ${json(both('review'))}, ${json(both('review'))}, ${json([both('review')])}, now()
    from proposal where reference = 'P4'`.execute(db)
  await sql`insert into annotation (place_id, id, review_id, number, target, kind, weight, body, created_at)
    values (${place.id}, ${newId()}, ${reviewId}, 1, ${json({ kind: 'text', quote: canary('mark'), prefix: '', suffix: '' })}, 'objection', 'must', ${json(both('mark'))}, now())`.execute(
    db,
  )
  const change = {
    validFrom: '2099-01-01',
    object: {
      id: 'well-x',
      kind: 'well',
      name: both('change'),
      legalBasis: { act: both('change'), article: both('change') },
      accuracyMetres: 1,
      geometry: { type: 'Point', coordinates: home },
    },
  }
  mustBe(
    await plans.send('POST', `${base}/zone-changes`, {
      reason: canary('change'),
      change: { subject: 'object', object: change },
    }),
    201,
  )
  const layer = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: canary('import') },
        geometry: {
          type: 'Polygon',
          coordinates: [[home, [home[0] + 0.001, home[1]], [home[0] + 0.001, home[1] + 0.001], home]],
        },
      },
    ],
  }
  mustBe(
    await plans.send('POST', `${base}/zone-imports`, {
      fileName: canary('import'),
      content: JSON.stringify(layer),
      facts: {
        level: 'city',
        authority: both('import'),
        legalBasis: { act: both('import'), article: both('import') },
        validFrom: '2099-01-01',
        accuracyMetres: 1,
      },
    }),
    201,
  )

  // What a file says of people is dropped, and its words are the planners' alone until they are brought in.
  mustBe(
    await plans.send('POST', `${base}/idea-imports`, {
      fileName: 'ideas.csv',
      content: `title,words,author\n${canary('waiting')},${canary('waiting')},${canary('writer')}`,
      facts: {
        source: canary('waiting'),
        channel: 'other_system',
        kind: 'suggestion',
        category: 'other',
        isWholePlace: true,
      },
    }),
    201,
  )

  // What somebody says of an outcome is theirs alone.
  const requestId = newId()
  await sql`insert into verdict_request (place_id, id, person_id, idea_id, event_id, standing, round, asked_at, closes_at)
    select e.place_id, ${requestId}::uuid, ${writer.personId}::uuid, ${atHome.id}::uuid, max(e.id), 'author', 1, now(), now() + interval '9 days'
    from event e where e.place_id = ${place.id} group by 1`.execute(db)
  await sql`insert into verdict (place_id, request_id, solved, reasons, words, language, channel, given_at, changed_at)
    values (${place.id}, ${requestId}, 'partly', '[]', ${canary('verdict')}, 'en', 'online', now(), now())`.execute(
    db,
  )

  const watches = await server.as((await newPerson(services, place, { roles: ['watchdog'] })).personId)
  mustBe(
    await watches.send('POST', `${base}/oversight-flags`, {
      subjectKind: 'idea',
      subjectReference: atHome.reference,
      reason: 'overdue',
      words: canary('watchdog'),
    }),
    201,
  )

  const list = async (
    table:
      | 'thread'
      | 'review'
      | 'poll'
      | 'paper'
      | 'idea_photo'
      | 'zone'
      | 'zone_import'
      | 'idea_import'
      | 'decision',
    column = 'id',
  ) =>
    (
      await sql<{
        name: string
      }>`select ${sql.ref(column)}::text as name from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
        db,
      )
    ).rows.map(({ name }) => name)
  const references = (await db.selectFrom('idea').select('reference').execute()).map(
    ({ reference }) => reference,
  )
  names['ideas'] = references
  names['proposals'] = (await db.selectFrom('proposal').select('reference').execute()).map(
    ({ reference }) => reference,
  )
  names['threads'] = await list('thread')
  names['reviews'] = await list('review')
  names['polls'] = await list('poll')
  names['papers'] = await list('paper')
  names['photos'] = await list('idea_photo')
  names['zones'] = await list('zone')
  names['topics'] = topics
  names['zone-imports'] = await list('zone_import')
  names['idea-imports'] = await list('idea_import')
  names['open-decisions'] = await list('decision')
  names['decisions'] = await list('decision', 'number')
  for (const name of [
    report.reference,
    hiddenIdea.reference,
    atHome.reference,
    report.threadId,
    hiddenIdea.threadId,
    atHome.threadId,
    draft.reference,
    draft.threadId,
    ...topics.slice(0, 1),
    'P2',
    'P4',
    'P5',
    reviewId,
    decisionId,
  ])
    hidden.add(name)
  unlisted.push(report.reference, hiddenIdea.reference, draft.reference)

  browsers.set('visitor', server.visitor)
  browsers.set('resident', await server.as((await newPerson(services, place)).personId))
  const others: Role[] = [
    'grid_worker',
    'planner',
    'expert',
    'moderator',
    'case_handler',
    'authority',
    'legality_reviewer',
    'watchdog',
    'administrator',
  ]
  for (const role of others)
    browsers.set(role, await server.as((await newPerson(services, place, { roles: [role] })).personId))
  const elsewhere = await newPerson(services, await newPlace(services), { roles: others })
  // Pages show the first real place before the demonstration; these shall show the demonstration.
  await db.updateTable('place').set({ is_demonstration: true }).execute()
  browsers.set('elsewhere', await server.as(elsewhere.personId))
})
afterAll(async () => {
  pages.remove()
  await services.close()
})

/** Every address of a reading route with the names of real things; for staff only the private ones. */
function addresses(route: string, who: string): string[] {
  const path = route.slice(4)
  if (path.includes('/tiles/') || path.includes('/outbox')) return []
  const kind = /\/places\/\{place\}\/([a-z-]+)\/\{/.exec(path)?.[1]
  const parameter =
    kind &&
    /\{(reference|id|threadId|photoId|importId|number)\}/.exec(path.slice('/places/{place}'.length))?.[0]
  const isCurious = who === 'visitor' || who === 'resident'
  const things = names[kind ?? ''] ?? ['']
  const few =
    isCurious || kind === 'reviews' || things.length < 12 ? things : things.filter((name) => hidden.has(name))
  const query = fittingQueries[route] ?? ''
  return few.flatMap((name) => {
    const named = path
      .replace('{place}', demonstrationSlug)
      .replace(parameter ?? ' ', encodeURIComponent(name))
    const papers = named.includes('/papers/{id}') ? (names['papers'] ?? []) : ['']
    return papers.map(
      (paper) =>
        `/api${named.replace('{id}', paper)}`
          .replace('{size}', 'small')
          .replace('{revision}', '1')
          .replace('{code}', 'ABCDEFGH') + query,
    )
  })
}

const met = (text: string) => [
  ...new Set([...text.matchAll(/canary-([a-z]+)-\d+x/g)].map(([, of]) => of ?? '')),
]
const unwanted = (who: string, text: string) => met(text).filter((of) => !mayMeet[of]?.includes(who as Role))
/** Enough digits of the exact home to find it. */
const tellsHome = (text: string) => text.includes(home[0].toFixed(6)) || text.includes(home[1].toFixed(6))

describe('what is private', () => {
  test('leaves by no reading route, whoever asks and whatever for', async () => {
    const routes = (await documentedRoutes(server.app)).filter((route) => route.startsWith('GET '))
    const reached = new Set<string>()
    let readings = 0
    for (const [who, browser] of browsers) {
      for (const route of routes) {
        for (const address of addresses(route, who)) {
          const answer = await browser.get(address)
          const text = await answer.text()
          readings += 1
          if (answer.ok) met(text).forEach((of) => reached.add(of))
          expect([who, address, answer.status < 500 ? unwanted(who, text) : text]).toEqual([who, address, []])
          if (mayMeet['change']?.includes(who as Role)) continue
          expect([who, address, tellsHome(text)]).toEqual([who, address, false])
        }
      }
    }
    expect(readings).toBeGreaterThan(1000)
    // The crawl is worth something only where those who may meet a canary did.
    const expected = Object.keys(mayMeet).filter((of) => mayMeet[of] !== nobody)
    expect(expected.filter((of) => !reached.has(of))).toEqual([])
  })

  test('stands on no page that the server writes', async () => {
    const readable = new Set<string>()
    for (const [who, browser] of browsers) {
      for (const kind of ['ideas', 'proposals', 'decisions']) {
        for (const name of [null, ...(names[kind] ?? [])]) {
          const path = name === null ? `/${kind}` : `/${kind}/${encodeURIComponent(name)}`
          const address = `${page}${path}`
          const answer = await browser.get(address)
          const text = await answer.text()
          expect([who, address, [200, 404].includes(answer.status)]).toEqual([who, address, true])
          expect([who, address, unwanted(who, text)]).toEqual([who, address, []])
          if (!mayMeet['change']?.includes(who as Role))
            expect([who, address, tellsHome(text)]).toEqual([who, address, false])
          if (answer.status === 200 && name !== null) readable.add(`${who} ${kind}`)
        }
      }
    }
    // Everybody reads some of each: a page that failed to be written would hide everything.
    expect(readable.size).toBe(browsers.size * 3)
  })

  test('stands in no sitemap, whose every address can be read', async () => {
    const sitemap = await (await server.visitor.get(`${page}/sitemap.xml`)).text()
    const paths = [...sitemap.matchAll(/<loc>http:\/\/localhost(\/[^<]*)</g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths) expect([path, (await server.visitor.get(path)).status]).toEqual([path, 200])
    for (const name of unlisted) expect(paths.filter((path) => path.endsWith(`/${name}`))).toEqual([])
  })

  test('is found by no filter, order, search or version, not even as a count', async () => {
    const nothing = async (path: string, of: string) => {
      for (const who of ['visitor', 'resident', 'watchdog', 'elsewhere']) {
        const answer = await browsers.get(who)?.get(`${base}${path}`)
        const text = (await answer?.text()) ?? ''
        // What was asked for may be said back, in a refusal.
        expect([who, path, answer?.ok ? unwanted(who, text) : []]).toEqual([who, path, []])
        if (path.startsWith('/contributions')) expect(JSON.parse(text)).toMatchObject({ total: 0 })
        if (path.startsWith('/landmarks') || path.startsWith('/similar'))
          expect([of, JSON.parse(text)]).toEqual([of, []])
      }
    }
    for (const of of Object.keys(mayMeet)) {
      await nothing(`/contributions?q=${canary(of)}`, of)
      await nothing(`/contributions?q=${of === 'report' ? 'canary' : canary(of).slice(0, 12)}`, of)
      await nothing(`/landmarks?q=${canary(of)}`, of)
    }
    for (const version of [1, 2, 3, 4]) {
      for (const reference of names['proposals'] ?? []) {
        for (const path of [
          `/proposals/${reference}?version=${version}`,
          `/proposals/${reference}/difference?from=1&to=${version}`,
        ]) {
          for (const who of ['visitor', 'resident', 'expert', 'watchdog', 'elsewhere']) {
            const text = (await (await browsers.get(who)?.get(base + path))?.text()) ?? ''
            expect([who, path, unwanted(who, text)]).toEqual([who, path, []])
          }
        }
      }
    }
    const near = `/similar-ideas?lon=${home[0]}&lat=${home[1]}&words=`
    const hiddenOnes = await server.visitor.get(`${base}${near}${canary('hiddenidea')} ${canary('report')}`)
    expect(unwanted('visitor', await hiddenOnes.text())).toEqual([])
  })

  test('is on no tile, drawn or finished before, neither as words nor as a point', async () => {
    let asked = 0
    const front = openServer(reachable, {
      fetch(...given) {
        asked += 1
        return server.app.fetch(...given)
      },
    }).listen(0, '127.0.0.1')
    onTestFinished(() => {
      front.close()
      front.closeAllConnections()
    })
    await once(front, 'listening')
    const { port } = front.address() as AddressInfo
    const version = (
      (await (await server.visitor.get(`${base}/contributions`)).json()) as { version: string }
    ).version
    for (const z of [14, 18, 21]) {
      const scale = 2 ** z
      const x = Math.floor(((home[0] + 180) / 360) * scale)
      const latitude = (home[1] * Math.PI) / 180
      const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * scale)
      const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx, y + dy] as const))
      for (const [column, row] of around) {
        const address = `${base}/tiles/${version}/${z}/${column}/${row}.mvt`
        // What only its reader may see is drawn first; whoever asks after gets what everybody may.
        await browsers.get('moderator')?.get(`${address}?mine=true`, { 'Accept-Encoding': 'gzip' })
        const ordinary = await server.visitor.get(address, { 'Accept-Encoding': 'gzip' })
        const before = asked
        const finished = await fetch(`http://127.0.0.1:${port}${address}`)
        expect(asked).toBe(before)
        const bytes = gunzipSync(Buffer.from(await ordinary.arrayBuffer()))
        expect(Buffer.from(await finished.arrayBuffer()).equals(bytes)).toBe(true)
        expect(unwanted('visitor', bytes.toString('latin1'))).toEqual([])
        const layer =
          bytes.length > 0 ? new VectorTile(new PbfReader(bytes)).layers['contributions'] : undefined
        for (let index = 0; index < (layer?.length ?? 0); index += 1) {
          const shape = layer?.feature(index).toGeoJSON(column, row, z).geometry
          if (z < 21 || shape?.type !== 'Point') continue
          const [lon = 0, lat = 0] = shape.coordinates
          expect(Math.hypot(lon - home[0], lat - home[1])).toBeGreaterThan(1e-5)
        }
      }
    }
  })

  test('is in no refusal: neither its words nor whether it exists', async () => {
    const routes = (await documentedRoutes(server.app)).filter(
      (route) => !route.startsWith('GET ') && !/sign-|look-as|\/me\//.test(route),
    )
    const resident = browsers.get('resident') as TestBrowser
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ')
      const kind = /\/places\/\{place\}\/([a-z-]+)\/\{/.exec(path)?.[1]
      const private_ = (names[kind ?? ''] ?? []).filter((name) => hidden.has(name) && !/^P[245]$/.test(name))
      for (const name of private_) {
        await services.database.kysely.deleteFrom('rate_budget').execute()
        const missing = emptyPath(route, demonstrationSlug)
        const there =
          `/api${path.replace('{place}', demonstrationSlug).replace(/\{[a-zA-Z]+\}/, name)}`.replace(
            /\{[a-zA-Z]+\}/g,
            newId(),
          )
        const body = fittingBodies[route] ?? {}
        const [real, none] = [
          await resident.send(method, there, body),
          await resident.send(method, missing, body),
        ]
        const text = await real.text()
        expect([there, unwanted('resident', text)]).toEqual([there, []])
        // The thread of the idea at home is public; the others do not exist for a neighbour.
        if (real.ok) expect(unwanted('visitor', text)).toEqual([])
        else expect([there, real.status]).toEqual([there, none.status])
      }
    }
  })

  test('is in neither the live stream, nor the figures of operators, nor the description of the API', async () => {
    for (const path of ['/metrics', '/api/openapi.json', '/readyz', '/healthz'])
      expect([path, met(await (await server.visitor.get(path)).text())]).toEqual([path, []])
    const answer = await server.visitor.get(`${base}/live`, { 'Last-Event-ID': '1' })
    const reader = answer.body?.getReader()
    let text = ''
    for (let chunk = 0; chunk < 50 && text.length < 20_000; chunk += 1)
      text += Buffer.from((await reader?.read())?.value ?? []).toString()
    await reader?.cancel()
    expect(met(text)).toEqual([])
    const lines = text.split('\n').filter((line) => line.startsWith('data: {"'))
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines.slice(0, -1))
      expect(Object.keys(JSON.parse(line.slice(6)) as object)).toEqual(['kind', 'id'])
  })
})

import type { Role } from '@hetu/domain/people/role'
import { dayIn } from '@hetu/domain/calendar'
import { demonstrationServices } from '../demonstration/testing/demonstration-services.ts'
import { demonstrationSlug } from '../demonstration/load-place.ts'
import { sql } from '@hetu/db/sql'
import {
  deskOfChanges,
  deskOfDecisions,
  deskOfIdeaImports,
  deskOfIdeas,
  deskOfImports,
  deskOfOversight,
  deskOfPosters,
  deskOfTopics,
  deskOfVoters,
} from './desk-scene.ts'
import { makeAdministratorLink } from '../places/administrator-link.ts'
import { findPlace } from '../server/place-context.ts'
import { documentedOperations, openTestServer, type TestBrowser } from './browser.ts'
import { newPerson } from './services.ts'

const staff: Role[] = ['planner', 'authority', 'grid_worker', 'moderator']

/** What stands after the last slash of a link to administer the deployment. */
const invitationToken = async (db: Parameters<typeof makeAdministratorLink>[0]) =>
  (await makeAdministratorLink(db, 'http://localhost')).split('/').at(-1) ?? ''

/** The demonstration and what it has none of, read by several people; close its services in `afterAll`. */
export async function answersScene() {
  const services = await demonstrationServices()
  const server = openTestServer(services)
  const db = services.database.kysely
  const place = await findPlace(db, demonstrationSlug)
  const base = `/api/places/${demonstrationSlug}`
  const as = async (roles: Role[]) => server.as((await newPerson(services, place, { roles })).personId)
  const [worker, resident] = [await as(staff), await as([])]
  const [corner = [0, 0]] = place.site.coordinates[0] ?? []
  const inside: [number, number] = [(corner[0] ?? 0) + 0.001, (corner[1] ?? 0) + 0.001]

  const ballot = await db
    .selectFrom('ballot')
    .innerJoin('poll', 'poll.id', 'ballot.poll_id')
    .innerJoin('person', 'person.id', 'ballot.person_id')
    .select(['ballot.person_id', 'ballot.poll_id', 'ballot.option_id', 'person.chosen_name'])
    .where('poll.closed_at', 'is', null)
    .where('ballot.channel', '=', 'online')
    .where('ballot.option_id', 'is not', null)
    .$narrowType<{ option_id: string }>()
    .executeTakeFirstOrThrow()
  const told = await db.selectFrom('notification').select('person_id').executeTakeFirstOrThrow()
  const asked = await db
    .selectFrom('review')
    .select('expert_id')
    .where('released_at', 'is', null)
    .where('recused_at', 'is', null)
    .executeTakeFirstOrThrow()
  const judge = await db
    .selectFrom('verdict_request')
    .innerJoin('verdict', 'verdict.request_id', 'verdict_request.id')
    .select('person_id')
    .where('idea_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const readers = new Map<string, TestBrowser>([
    ['visitor', server.visitor],
    ['resident', resident],
    ['staff', worker],
    ['voter', await server.as(ballot.person_id)],
    ['told', await server.as(told.person_id)],
    ['expert', await server.as(asked.expert_id)],
    ['judge', await server.as(judge.person_id)],
    ['administrator', await as(['administrator'])],
  ])

  const desk = {
    base,
    today: dayIn(new Date(), place.timeZone),
    staff: worker,
    resident,
    second: await as(['authority']),
    third: await as(['authority']),
  }
  await sql`insert into place_role_cell (place_id, person_id, role, grid_cell_id)
    select place_id, person_id, role, 'G2' from place_role where role = 'grid_worker' on conflict do nothing`.execute(
    db,
  )
  await deskOfVoters(desk, ballot.poll_id, ballot.option_id)
  const { code, noted, asked: askedOf } = await deskOfIdeas(desk, inside)
  const changes = await deskOfChanges(desk)
  const imports = await deskOfImports(desk)
  const ideaImports = await deskOfIdeaImports(desk)
  const decision = await deskOfDecisions(desk)
  await deskOfOversight(desk, await as(['watchdog']), askedOf)
  await server.visitor.send('POST', '/api/sign-in/code', { contact: 'somebody@example.org' })

  const ids = async (table: 'thread' | 'poll' | 'review' | 'zone' | 'heritage_object') =>
    (await db.selectFrom(table).select('id').execute()).map(({ id }) => id)
  const references = async (table: 'idea' | 'proposal') =>
    (await db.selectFrom(table).select('reference').execute()).map(({ reference }) => reference)
  const numbers = await db.selectFrom('decision').select('number').execute()
  // What few have comes first, because staff look at the first ones only.
  const ideas = [askedOf, ...(await references('idea'))]
  const topics = await deskOfTopics(desk, askedOf)
  const posters = await deskOfPosters(desk, ideas[1] ?? '', (await references('proposal'))[0] ?? '')
  const idea = await server.visitor.get(`${base}/ideas/${ideas[0]}`)
  return {
    services,
    server,
    base,
    readers,
    operations: await documentedOperations(server.app),
    inside,
    myVote: { pollId: ballot.poll_id, choice: [ballot.option_id] },
    voterName: ballot.chosen_name,
    publicThread: ((await idea.json()) as { threadId: string }).threadId,
    /** Names of real things by what stands before them in a path. */
    names: {
      ideas,
      contributions: [...ideas, ...(await references('proposal'))],
      'ideas-by-code': [code],
      proposals: await references('proposal'),
      decisions: numbers.flatMap(({ number }) => number ?? []),
      'open-decisions': [decision],
      threads: [noted, ...(await ids('thread'))],
      polls: await ids('poll'),
      reviews: await ids('review'),
      zones: await ids('zone'),
      'heritage-objects': await ids('heritage_object'),
      'zone-changes': changes,
      'zone-imports': imports,
      'idea-imports': ideaImports,
      posters,
      topics,
      invitations: [await invitationToken(db)],
      basemap: [String(place.basemapRevision)],
    } as Record<string, string[]>,
  }
}

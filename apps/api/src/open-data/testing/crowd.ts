import type { DecisionDocument, DocumentGroup } from '@hetu/domain/decisions/decision-document'
import { geometry, json } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { ideaCategories, ideaKinds } from '@hetu/domain/ideas/idea'
import { dispositions } from '@hetu/domain/disposition'
import type { Stage } from '@hetu/domain/proposals/stage'
import type { Services } from '../../server/api-context.ts'
import { newId } from '../../server/new-id.ts'
import type { PlaceContext } from '../../server/place-context.ts'
import { newPerson } from '../../testing/services.ts'
import { seededNumbers } from '../../zones/testing/generated-cases.ts'

const text = (words: string) => ({ zh: words, en: words })
const { toPosition } = localFrame(liutingLiAnchor)
const stages: Stage[] = ['draft', 'co_design', 'notice', 'implementation', 'withdrawn', 'discarded']
const sentences = ['这里一下雨就积水', '巷口的路灯不亮', 'The café needs a ramp', '停車太亂', '电动车充电']

/**
 * A place full of everything that may befall an idea, as rows: hidden, reports, outside, on behalf, golden, answered,
 * decided, linked to proposals in every kind of stage, talked about and supported, by writers whose relations are
 * verified or not, run or are over, some in office, some gone. The same for the same seed.
 */
export async function fillCrowd(services: Services, place: PlaceContext, count: number, seed: number) {
  const db = services.database.kysely
  const next = seededNumbers(seed)
  const chance = (share: number) => next() < share
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const ago = (days: number) => new Date(Date.now() - Math.floor(next() * days * 86_400_000) - 60_000)
  const people = await crowdOf(services, place, pick, chance)
  const proposals = []
  for (const [n, stage] of stages.entries()) {
    const [id, threadId, at] = [newId(), newId(), ago(60)]
    const isPublished = !['draft', 'co_design', 'discarded'].includes(stage)
    const of = { place_id: place.id, proposal_id: id }
    await db
      .insertInto('thread')
      .values({
        place_id: place.id,
        id: threadId,
        subject_kind: 'proposal',
        subject_reference: `P${n + 1}`,
        is_public: true,
        created_at: at,
      })
      .execute()
    await db
      .insertInto('proposal')
      .values({
        place_id: place.id,
        id,
        reference: `P${n + 1}`,
        thread_id: threadId,
        stage,
        current_version: 1,
        published_version: isPublished ? 1 : null,
        title: json(text(`方案 ${n}`)),
        position: geometry({ type: 'Point', coordinates: toPosition(40 + n * 60, 200) }),
        created_by: pick(people),
        created_at: at,
        changed_at: ago(30),
      })
      .execute()
    await db
      .insertInto('proposal_version')
      .values({
        ...of,
        version: 1,
        title: json(text(`方案 ${n}`)),
        summary: json(text('摘要')),
        body: json(text('正文')),
        created_at: at,
      })
      .execute()
    await db
      .insertInto('proposal_stage')
      .values({ ...of, id: newId(), stage, version: 1, entered_at: ago(20) })
      .execute()
    if (stage === 'notice')
      await db
        .insertInto('notice')
        .values({
          ...of,
          id: newId(),
          version: 1,
          opens_at: ago(5),
          closes_at: new Date(Date.now() + 864e5),
          minimum_days: 1,
          legal_basis: json(text('x')),
          posted_at: json([]),
          last_day: '2026-12-31',
          published_by: pick(people),
        })
        .execute()
    proposals.push({ id, threadId, reference: `P${n + 1}`, stage })
  }
  const { groups, publish } = await decisionGroups(
    services,
    place,
    [proposals[3]?.id ?? '', proposals[2]?.id ?? ''],
    people,
  )
  const ideas = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    threadId: newId(),
    reference: `CRW-${String(n + 1).padStart(4, '0')}`,
    author: pick(people),
    kind: chance(0.1) ? ('report' as const) : pick(ideaKinds.filter((kind) => kind !== 'report')),
  }))
  for (let from = 0; from < ideas.length; from += 200) {
    const some = ideas.slice(from, from + 200)
    await db
      .insertInto('thread')
      .values(
        some.map((idea) => ({
          place_id: place.id,
          id: idea.threadId,
          subject_kind: 'idea',
          subject_reference: idea.reference,
          is_public: idea.kind !== 'report',
          created_at: new Date(),
        })),
      )
      .execute()
    await db
      .insertInto('idea')
      .values(
        some.map((idea) => {
          const isHidden = chance(0.1)
          const isOnBehalf = chance(0.2)
          const at = toPosition(5 + next() * 470, 5 + next() * 350)
          return {
            place_id: place.id,
            id: idea.id,
            reference: idea.reference,
            thread_id: idea.threadId,
            author_id: idea.author,
            entered_by: isOnBehalf ? pick(people) : null,
            channel: isOnBehalf ? 'grid_worker' : 'online',
            kind: idea.kind,
            category: pick(ideaCategories),
            title: `${pick(sentences)} ${idea.reference}`,
            words: `${pick(sentences)}。${pick(sentences)}`,
            language: 'zh-CN',
            position: geometry({ type: 'Point', coordinates: at }),
            shown_position: geometry({ type: 'Point', coordinates: at }),
            place_name: json(text('打灯巷 1 号')),
            is_outside: chance(0.05),
            state: 'registered',
            answer_due_on: '2026-12-01',
            created_at: ago(90),
            hidden_at: isHidden ? ago(10) : null,
            hidden_reason_code: isHidden ? 'spam' : null,
            hidden_reason: isHidden ? '广告' : null,
            golden_at: chance(0.1) ? ago(10) : null,
          }
        }),
      )
      .execute()
  }
  for (const idea of ideas) {
    const of = { place_id: place.id, idea_id: idea.id }
    for (const _ of chance(0.3) ? [1, 2].slice(0, 1 + Math.floor(next() * 2)) : [])
      await db
        .insertInto('idea_answer')
        .values({
          ...of,
          id: newId(),
          answered_by: pick(people),
          disposition: pick(dispositions),
          reason: json(text(`答复 ${next()}`)),
          created_at: ago(15),
        })
        .execute()
    if (chance(0.3))
      await db
        .insertInto('proposal_idea')
        .values({ ...of, proposal_id: pick(proposals).id, linked_by: pick(people), linked_at: ago(30) })
        .execute()
    if (chance(0.15))
      await db
        .insertInto('opinion')
        .values({ place_id: place.id, group_id: pick(groups), input_kind: 'idea', input_id: idea.id })
        .execute()
    for (const person of chance(0.4) ? [pick(people)] : [])
      await db
        .insertInto('comment')
        .values({
          place_id: place.id,
          id: newId(),
          thread_id: idea.threadId,
          author_id: person,
          words: '说几句',
          language: 'zh-CN',
          created_at: ago(20),
          ...(chance(0.3) ? { hidden_at: ago(2), hidden_reason_code: 'spam', hidden_reason: '广告' } : {}),
        })
        .execute()
    const voters = people.slice(0, Math.floor(next() * 5))
    if (voters.length > 0)
      await db
        .insertInto('support')
        .values(
          voters.map((person) => ({
            place_id: place.id,
            thread_id: idea.threadId,
            person_id: person,
            stance: chance(0.8) ? 'support' : 'oppose',
            created_at: ago(20),
          })),
        )
        .execute()
  }
  await publish()
  return { people, proposals, ideas }
}

async function crowdOf(
  services: Services,
  place: PlaceContext,
  pick: <T>(of: readonly T[]) => T,
  chance: (share: number) => boolean,
): Promise<string[]> {
  const db = services.database.kysely
  const people: string[] = []
  const [past, coming] = [new Date(Date.now() - 864e5), new Date(Date.now() + 864e5)]
  for (let n = 0; n < 12; n += 1) {
    const roles = n % 4 === 0 ? (['planner'] as const) : []
    const { personId } = await newPerson(services, place, {
      name: `街坊 ${n}`,
      roles: [...roles],
      relations: n % 3 === 0 ? [] : ['owner'],
    })
    const ofPerson = { verified_at: pick([null, past]), expires_at: pick([null, past, coming]) }
    await db.updateTable('place_relation').set(ofPerson).where('person_id', '=', personId).execute()
    const office = { office: json(text('更新办公室')), expires_at: pick([null, past, coming]) }
    await db.updateTable('place_role').set(office).where('person_id', '=', personId).execute()
    if (chance(0.1))
      await db.updateTable('person').set({ erased_at: past }).where('id', '=', personId).execute()
    people.push(personId)
  }
  return people
}

/** Two drafted decisions with a group each, and how the first is published once its groups are full. */
async function decisionGroups(
  services: Services,
  place: PlaceContext,
  proposalIds: readonly string[],
  [drafter = '', approver = '']: readonly string[],
) {
  const db = services.database.kysely
  const decisions = proposalIds.map((proposalId) => ({ id: newId(), groupId: newId(), proposalId }))
  for (const [n, { id, groupId, proposalId }] of decisions.entries()) {
    await db
      .insertInto('decision')
      .values({
        place_id: place.id,
        id,
        proposal_id: proposalId,
        version: 1,
        outcome: 'approved',
        state: 'draft',
        content: json({}),
        drafted_by: drafter,
        drafted_at: new Date(),
      })
      .execute()
    await db
      .insertInto('opinion_group')
      .values({
        place_id: place.id,
        id: groupId,
        decision_id: id,
        position: 0,
        title: json(text('意见')),
        disposition: n === 0 ? 'adopted' : 'not_adopted',
        reason: json(text(`第 ${n} 份决定的理由`)),
      })
      .execute()
  }
  const publish = () =>
    db
      .updateTable('decision')
      .set({
        state: 'published',
        number: 'D1',
        approved_by: approver,
        published_at: new Date(Date.now() - 3_600_000),
        document: json({ groups: [] as DocumentGroup[] } as DecisionDocument),
        content_hash: 'hash',
      })
      .where('id', '=', decisions[0]?.id ?? '')
      .execute()
  return { groups: decisions.map(({ groupId }) => groupId), publish }
}

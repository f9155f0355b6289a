import { rect } from '../zones/testing/zone.ts'
import type { TestBrowser } from './browser.ts'

type Json = Record<string, unknown>
type Made = Json & { id: string; reference: string; threadId: string; queryCode: string }

const both = (words: string) => ({ zh: words, en: words })
const grounds = { reasonCode: 'off_topic', reason: '与这件事没有关系' }

/** Whoever prepares things, in one place. */
interface Desk {
  base: string
  /** The calendar day of the place. */
  today: string
  staff: TestBrowser
  resident: TestBrowser
  /** The second person, who approves. */
  second: TestBrowser
  /** Somebody who had no part in it, who withdraws. */
  third: TestBrowser
}

/** Sends something that must succeed, and says what was answered. */
async function send(by: TestBrowser, method: string, path: string, body: unknown = {}): Promise<Made> {
  const answer = await by.send(method, path, body)
  const said = (await answer.json()) as Made
  if (!answer.ok) throw new Error(`${method} ${path} was refused: ${JSON.stringify(said)}`)
  return said
}

const read = async <Answer>(by: TestBrowser, path: string): Promise<Answer> =>
  (await (await by.get(path)).json()) as Answer

/** An entry on behalf that was answered, something flagged and something hidden; the code of the entry's slip. */
export async function deskOfIdeas(
  { base, staff, resident }: Desk,
  position: [number, number],
): Promise<{ code: string; noted: string; asked: string }> {
  const said = { kind: 'request', title: '一盏路灯', words: '巷口晚上太暗。', position }
  const slip = await send(staff, 'POST', `${base}/ideas/on-behalf`, {
    ...said,
    spokenFor: '一位老人',
    consent: 'spoken',
    wasReadBack: true,
  })
  const reason = both('本月底前装好。')
  await send(staff, 'POST', `${base}/ideas/${slip.reference}/answers`, { disposition: 'adopted', reason })
  const comment = { words: '同意，晚上看不见路。' }
  const shown = await send(resident, 'POST', `${base}/threads/${slip.threadId}/comments`, comment)
  const flags = `${base}/threads/${slip.threadId}/flags`
  await send(staff, 'POST', flags, { reasonCode: 'spam', words: '重复了', commentId: shown.id })
  await send(staff, 'POST', flags, { reasonCode: 'spam' })
  const away = await send(resident, 'POST', `${base}/threads/${slip.threadId}/comments`, comment)
  await send(staff, 'POST', `${base}/comments/${away.id}/hide`, grounds)
  const idea = await send(resident, 'POST', `${base}/ideas`, said)
  await send(staff, 'POST', `${base}/ideas/${idea.reference}/hide`, grounds)
  await send(staff, 'POST', `${base}/threads/${slip.threadId}/staff-notes`, { words: '先去现场看看' })
  const asked = await send(resident, 'POST', `${base}/ideas`, said)
  const { id } = await send(staff, 'POST', `${base}/ideas/${asked.reference}/questions`, {
    words: '哪扇门？',
  })
  await send(resident, 'POST', `${base}/questions/${id}/answer`, { words: '东边那一扇。' })
  return { code: slip.queryCode, noted: slip.threadId, asked: asked.reference }
}

/** Somebody noted at the door of a poll, whose relation waits for a second person. */
export async function deskOfVoters({ base, staff }: Desk, pollId: string, optionId: string): Promise<void> {
  const area = { kind: 'lane', id: 'lantern-lane' }
  await send(staff, 'POST', `${base}/polls/${pollId}/ballots`, {
    choice: [optionId],
    wasReadBack: true,
    newVoter: { chosenName: '巷口的婶婶', relation: 'tenant', area, evidence: 'utility_bill' },
  })
}

/**
 * Changes of the law: one approved, under which frozen versions are checked anew, one sent back, and others that
 * wait, among them one that touches open proposals. Answers the ids of all.
 */
export async function deskOfChanges({ base, today, staff, second }: Desk): Promise<string[]> {
  const law = await read<{ zones: Json[]; objects: Json[] }>(staff, `${base}/zones`)
  const change = async (proposed: Json) =>
    (await send(staff, 'POST', `${base}/zone-changes`, { reason: '规划修编', change: proposed })).id
  const settle = (id: string, answer: Json) =>
    send(second, 'POST', `${base}/zone-changes/${id}/settlement`, answer)
  const lower = (zoneId: string, metres: number) => {
    const {
      version: _,
      recordedFrom: _from,
      recordedTo: _to,
      ...zone
    } = law.zones.find((each) => each['zoneId'] === zoneId) as Json
    const rules = (zone['rules'] as Json[]).map((rule) =>
      rule['kind'] === 'max_height' ? { ...rule, limitMetres: metres } : rule,
    )
    return { subject: 'zone', zone: { ...zone, validFrom: today, rules } }
  }
  const [object] = law.objects as [Json]
  const named = { ...object, name: both('改过的名字') }
  const approved = await change(lower('Z1', 4))
  await settle(approved, { isApproved: true })
  const returned = await change(lower('Z1', 3))
  await settle(returned, { isApproved: false, answer: '依据不足' })
  return [
    approved,
    returned,
    await change(lower('Z2', 3)),
    await change({ subject: 'zone', zone: { ...lower('Z2', 9).zone, zoneId: 'Z-new' } }),
    await change({ subject: 'object', object: { validFrom: today, object: named } }),
    await change({ subject: 'object', object: { validFrom: today, object: { ...named, id: 'O-new' } } }),
  ]
}

/** Files of zones: our own export, and another's with a fault in a row, published, withdrawn and sent again. */
export async function deskOfImports({ base, today, staff, second, third }: Desk): Promise<string[]> {
  const facts = {
    level: 'city',
    authority: both('规划局'),
    legalBasis: { act: both('规划'), article: both('第 1 条') },
    validFrom: today,
    accuracyMetres: 2,
  }
  const preview = async (content: string, more: Json = {}) =>
    (await send(staff, 'POST', `${base}/zone-imports`, { fileName: 'plan.geojson', content, facts, ...more }))
      .id
  const ask = async (id: string) => (await send(staff, 'POST', `${base}/zone-imports/${id}/submission`)).id
  const own = await preview(await (await staff.get(`${base}/zones.geojson`)).text())
  const row = (properties: Json, geometry: object | null) => ({ type: 'Feature', properties, geometry })
  const cells = {
    label: '东街',
    class: 'HPZ',
    h: 6,
    since: '1999-05-01',
    ref: 'H1',
    office: '文物局',
    art: '第 4 条',
  }
  const crossing = [0, 0.001].flatMap((y) => [
    [122.5, 32 + y],
    [122.501, 32.001 - y],
  ])
  const features = [
    row(cells, rect(0, 0, 10, 10)),
    row({ ...cells, class: '?' }, rect(0, 0, 10, 10)),
    row({ ...cells, label: '长'.repeat(300) }, { type: 'Point', coordinates: [122.6, 32] }),
    row({ ...cells, h: 'tall' }, rect(20, 0, 30, 10)),
    row(cells, { type: 'Polygon', coordinates: [[...crossing, crossing[0]]] }),
    row({}, null),
  ]
  const limit = { limitMetres: { column: 'h' }, part: { fixed: 'ridge' }, reference: { fixed: 'ground' } }
  const text = { article: both('{art}'), text: both('≤ {h}') }
  const mapping = {
    name: 'label',
    nameEn: 'label',
    type: 'class',
    typeOf: { HPZ: 'district_core' },
    validFrom: 'since',
    reference: 'ref',
    scheme: 'us_local',
    authority: 'office',
    article: 'art',
    rules: [{ kind: 'max_height', severity: 'mandatory', ...text, parameters: limit }],
  }
  const other = JSON.stringify({ type: 'FeatureCollection', features })
  const first = await ask(await preview(other, { mapping }))
  await send(second, 'POST', `${base}/zone-imports/${first}/publication`)
  await send(third, 'POST', `${base}/zone-imports/${first}/withdrawal`, { reason: '画错了' })
  const again = await ask(await preview(other))
  return [own, first, again, await preview(other, { shift: 'gcj02' })]
}

/** Minutes of a meeting: brought in with one idea supported, withdrawn, and previewed again with a name in it. */
export async function deskOfIdeaImports({ base, staff, resident }: Desk): Promise<string[]> {
  const facts = {
    source: '议事会',
    channel: 'meeting',
    kind: 'suggestion',
    category: 'light',
    isWholePlace: true,
  }
  const preview = async (content: string) =>
    (await send(staff, 'POST', `${base}/idea-imports`, { fileName: '纪要.txt', content, facts })).id
  const first = await preview('巷口晚上太暗。\n加几张长椅。')
  await send(staff, 'POST', `${base}/idea-imports/${first}/publication`)
  const second = await preview('井边的地砖松了。\n把公告栏换新。')
  await send(staff, 'POST', `${base}/idea-imports/${second}/publication`)
  await send(staff, 'POST', `${base}/idea-imports/${second}/withdrawal`, { reason: '导错了文件' })
  const { items } = await read<{ items: (Made & { imported: Json | null })[] }>(
    staff,
    `${base}/contributions?order=new`,
  )
  const brought = items.find(({ imported }) => imported !== null)
  const page = await read<Made>(staff, `${base}/ideas/${brought?.reference}`)
  await send(resident, 'PUT', `${base}/threads/${page.threadId}/support`, { stance: 'support' })
  return [first, second, await preview('李建国：巷口晚上太暗。\n加几张长椅。')]
}

/** Posters of an idea and a proposal; their codes. */
export async function deskOfPosters(
  { base, staff }: Desk,
  idea: string,
  proposal: string,
): Promise<string[]> {
  const make = async (kind: string, subject: string) =>
    String((await send(staff, 'POST', `${base}/posters`, { kind, subject }))['code'])
  return [await make('idea', idea), await make('proposal', proposal)]
}

/** A published topic with an idea, a comment below it and an answered objection, and one that was merged into it. */
export async function deskOfTopics({ base, staff, resident }: Desk, idea: string): Promise<string[]> {
  const open = async (name: string) =>
    (await send(staff, 'POST', `${base}/topics`, { name: both(name), summary: both(name) })).reference
  const [topic, other] = [await open('巷子里的灯'), await open('别的事')]
  const { threadId } = await read<Made>(staff, `${base}/ideas/${idea}`)
  const comment = await send(resident, 'POST', `${base}/threads/${threadId}/comments`, {
    words: '先修这一盏。',
  })
  const reason = '说的是同一处'
  const placed = { ideas: [idea], comments: [comment.id], reason }
  await send(staff, 'POST', `${base}/topics/${other}/words`, placed)
  await send(staff, 'POST', `${base}/topics/${other}/merge`, { into: topic, reason })
  await send(staff, 'PUT', `${base}/topics/${topic}/publication`, { isPublished: true })
  const ground = { ideas: [idea], ground: 'stance_wrong', words: '我没有这样说。' }
  const { id } = await send(resident, 'POST', `${base}/topics/${topic}/objections`, ground)
  await send(staff, 'POST', `${base}/objections/${id}/answer`, { answer: both('改为未表态。') })
  return [topic, other]
}

/** A decision that takes the place of a published one, whole but for its approval, and one just begun; the id of the first. */
export async function deskOfDecisions({ base, staff }: Desk): Promise<string> {
  interface Published {
    content: Json
    outcome: string
    groups: (Json & { inputs: Json[] })[]
    proposal: { reference: string }
  }
  const published = await read<{ number: string; proposal: { reference: string } }[]>(
    staff,
    `${base}/decisions`,
  )
  const [{ number, proposal }] = published as [(typeof published)[number]]
  const { document } = await read<{ document: Published }>(
    staff,
    `${base}/decisions/${encodeURIComponent(number)}/document.json`,
  )
  const { content, outcome, groups } = document
  const draft = { outcome, content, supersedes: number }
  const { id } = await send(staff, 'POST', `${base}/proposals/${proposal.reference}/decision`, draft)
  await send(staff, 'PUT', `${base}/open-decisions/${id}/groups`, {
    revision: 0,
    groups: groups.map(({ inputs, title, disposition, reason, change, followUp }) => ({
      id: crypto.randomUUID(),
      inputs: inputs.map(({ kind, id: of }) => ({ kind, id: of })),
      title,
      disposition,
      reason,
      change,
      followUp,
    })),
  })
  const others = await read<{ reference: string; stage: string }[]>(staff, `${base}/proposals`)
  const other = others.find(({ reference }) =>
    published.every((each) => each.proposal.reference !== reference),
  )
  await send(staff, 'POST', `${base}/proposals/${other?.reference}/decision`, { outcome: 'approved' })
  return id
}

/** What a watchdog points at in an idea: one answered, one that waits. */
export async function deskOfOversight(
  { base, staff }: Desk,
  watchdog: TestBrowser,
  subjectReference: string,
): Promise<void> {
  const raise = (reason: string) =>
    send(watchdog, 'POST', `${base}/oversight-flags`, {
      subjectKind: 'idea',
      subjectReference,
      reason,
      words: '过了期限还没有人去看。',
    })
  const { id } = await raise('overdue')
  await raise('no_reason')
  const answer = both('查过了，灯泡坏了，周五换新的。')
  await send(staff, 'POST', `${base}/oversight-flags/${id}/answer`, { answer })
}

const both = (text = '试') => ({ zh: text, en: text })
const someone = '00000000-0000-7000-8000-000000000000'
const later = '2099-01-01T00:00:00+08:00'
const mark = {
  mark: { target: { kind: 'text', quote: '一句' }, kind: 'advice', weight: 'should', body: both() },
}
const idea = { kind: 'suggestion', title: '一盏路灯', words: '巷口晚上太暗。', position: [120.0015, 30.0015] }

let asked = 0

/**
 * A body that fits the schema of each route that takes one, about things that do not exist: whoever may not
 * act is told so, and whoever may finds nothing.
 */
export const fittingBodies: Record<string, unknown> = {
  'POST /sign-in/code': { contact: 'somebody@example.org' },
  'POST /sign-in': { requestId: someone, code: '000000' },
  'POST /sign-in/password': { account: 'nobody', password: 'nothing' },
  'POST /look-as': { personId: someone },
  'POST /me/chosen-name': {
    // Another each time: nobody may take the name of somebody on the staff, who asked before.
    get chosenName() {
      asked += 1
      return `试名${asked}`
    },
  },
  'POST /places/{place}/topics': { name: both('巷子的排水'), summary: both() },
  'PUT /places/{place}/topics/{reference}': { name: both('巷子的排水'), summary: both() },
  'PUT /places/{place}/topics/{reference}/publication': { isPublished: true },
  'POST /places/{place}/topics/{reference}/words': { ideas: ['LTL-9999'], reason: '说的是同一处' },
  'POST /places/{place}/topics/{reference}/words/leave': { ideas: ['LTL-9999'], reason: '是另一件事' },
  'POST /places/{place}/topics/{reference}/words/move': {
    ideas: ['LTL-9999'],
    to: 'T998',
    reason: '是另一件事',
  },
  'POST /places/{place}/topics/{reference}/merge': { into: 'T998', reason: '是同一件事' },
  'POST /places/{place}/topics/{reference}/split': {
    ideas: ['LTL-9999'],
    name: both('河边的灯'),
    summary: both(),
    reason: '是另一件事',
  },
  'POST /places/{place}/topic-suggestions/rejections': { ideas: ['LTL-9999'], topic: null },
  'POST /places/{place}/topic-changes/{changeId}/undo': {},
  'POST /places/{place}/topics/{reference}/objections': { ideas: ['LTL-9999'], ground: 'other_matter' },
  'POST /places/{place}/objections/{objectionId}/answer': { answer: both('已经分开了。') },
  'POST /places': {
    slug: 'west-gate',
    name: both(),
    city: both(),
    country: 'CN',
    referencePrefix: 'WG',
    timeZone: 'Asia/Shanghai',
    epsg: 4549,
    site: {
      type: 'Polygon',
      coordinates: [
        [
          [120, 30],
          [120.01, 30],
          [120.01, 30.01],
          [120, 30],
        ],
      ],
    },
    households: 10,
    shops: 1,
    contactPhone: '000-0000',
    servicePromiseDays: 15,
  },
  'POST /invitations/{token}/acceptance': {},
  'POST /places/{place}/invitations': { role: 'planner', note: '试' },
  'POST /places/{place}/posters': { kind: 'lane', subject: 'nowhere' },
  'POST /places/{place}/roles': { personId: someone, role: 'planner' },
  'POST /places/{place}/holidays': {
    year: new Date().getUTCFullYear() + 1,
    daysOff: [],
    makeUpDays: [],
    source: '试行的放假安排',
  },
  'POST /places/{place}/relations': {
    personId: someone,
    relation: 'owner',
    areaKind: 'place',
    areaId: null,
    evidence: 'lease',
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  },
  'POST /places/{place}/relations/{relationId}/check': { isConfirmed: true },
  'POST /places/{place}/rules-at': { shape: { type: 'Point', coordinates: [120.001, 30.001] } },
  'POST /places/{place}/zone-changes/{changeId}/settlement': { isApproved: true, answer: '同意' },
  'POST /places/{place}/zone-imports': {
    fileName: 'a.geojson',
    content: '{"type":"FeatureCollection","features":[]}',
    facts: {
      level: 'city',
      authority: both(),
      legalBasis: { act: both(), article: both() },
      validFrom: '2026-01-01',
      accuracyMetres: 2,
    },
  },
  'POST /places/{place}/zone-layer-positions': {
    fileName: 'a.geojson',
    content: '{"type":"FeatureCollection","features":[]}',
  },
  'POST /places/{place}/zone-imports/{importId}/return': { reason: '缺法律依据' },
  'POST /places/{place}/zone-imports/{importId}/withdrawal': { reason: '画错了' },
  'POST /places/{place}/threads/{threadId}/comments': { words: '同意' },
  'POST /places/{place}/threads/{threadId}/staff-notes': { words: '先去现场看看' },
  'PUT /places/{place}/threads/{threadId}/support': { stance: 'support' },
  'PUT /places/{place}/threads/{threadId}/follow': { isFollowed: true },
  'POST /places/{place}/threads/{threadId}/flags': { reasonCode: 'spam' },
  'POST /places/{place}/comments/{commentId}/hide': { reasonCode: 'spam', reason: '广告内容' },
  'POST /places/{place}/comments/{commentId}/restore': { reason: '核实过，可以公开' },
  'POST /places/{place}/flags/{flagId}/settle': { settlement: 'kept', words: '没有问题' },
  'POST /places/{place}/ideas': idea,
  'POST /places/{place}/ideas/on-behalf': {
    ...idea,
    spokenFor: '一位老人',
    consent: 'spoken',
    wasReadBack: true,
  },
  'POST /places/{place}/idea-imports': {
    fileName: '纪要.txt',
    content: '巷口晚上太暗。',
    facts: { source: '议事会', channel: 'meeting', kind: 'suggestion', category: 'light' },
  },
  'POST /places/{place}/idea-imports/{importId}/withdrawal': { reason: '导错了文件' },
  'POST /places/{place}/idea-answers': {
    references: ['LTL-9999'],
    disposition: 'adopted',
    reason: both('本月底前装好。'),
  },
  'POST /places/{place}/idea-answers/check': { references: ['LTL-9999'] },
  'POST /places/{place}/ideas/{reference}/questions': { words: '是哪一扇门？' },
  'POST /places/{place}/questions/{questionId}/answer': { words: '东边那一扇。' },
  'POST /places/{place}/ideas/{reference}/hide': { reasonCode: 'spam', reason: '广告内容' },
  'POST /places/{place}/ideas/{reference}/restore': { reason: '核实过，可以公开' },
  'POST /places/{place}/ideas/{reference}/answers': {
    disposition: 'explained',
    reason: both('已经在做的事情'),
  },
  'PUT /places/{place}/proposals/{reference}': { version: 1, revision: 1 },
  'POST /places/{place}/proposals': { title: both() },
  'POST /places/{place}/proposals/check': { elements: [] },
  'POST /places/{place}/proposals/{reference}/ideas': { ideaReferences: ['LTL-9999'] },
  'POST /places/{place}/proposals/{reference}/ideas/{ideaReference}/leave': { reason: '另有方案处理' },
  'POST /places/{place}/proposals/{reference}/notice': {
    days: 20,
    minimumDays: 20,
    legalBasis: both(),
    postedAt: [both()],
  },
  'POST /places/{place}/proposals/{reference}/notice/extend': { lastDay: '2099-01-01', reason: both() },
  'POST /places/{place}/proposals/{reference}/stage': { to: 'screening' },
  'POST /places/{place}/proposals/{reference}/hearing': { reason: '想当面说说' },
  'POST /places/{place}/proposals/{reference}/hearing/call': {
    startsAt: later,
    venue: both(),
    chairId: someone,
  },
  'POST /places/{place}/proposals/{reference}/hearing/record': {
    heldAt: later,
    attendance: [],
    requesters: [],
    statements: [],
    record: both(),
  },
  'POST /places/{place}/proposals/{reference}/papers': { code: 'A1', title: both(), base64: 'AAAA' },
  'POST /places/{place}/proposals/{reference}/polls': {
    question: both(),
    options: [
      { id: 'a', title: both(), facts: [] },
      { id: 'b', title: both(), facts: [] },
    ],
    electorate: {
      relations: ['owner'],
      areas: [{ kind: 'place', id: null }],
      eligible: [{ label: both(), count: 1 }],
      sentence: both(),
    },
    closesAt: later,
  },
  'PUT /places/{place}/polls/{pollId}/ballot': { choice: ['a'] },
  'POST /places/{place}/polls/{pollId}/ballots': { choice: ['a'], personId: someone, wasReadBack: true },
  'POST /places/{place}/receipts': { code: '222-222-222-222' },
  'POST /places/{place}/proposals/{reference}/consents': {
    question: both(),
    rule: 'co_owned_repair',
    closesAt: later,
    holders: [
      { id: 'a', label: both(), share: 0.5 },
      { id: 'b', label: both(), share: 0.5 },
    ],
  },
  'POST /places/{place}/consents/{consentId}/stance': { holderId: 'a', stance: 'yes' },
  'POST /places/{place}/proposals/{proposal}/reviews': {
    discipline: 'law',
    expertId: someone,
    dueAt: later,
  },
  'POST /places/{place}/reviews/{reviewId}/interest': { interest: { kind: 'none' } },
  'POST /places/{place}/reviews/{reviewId}/annotations': mark,
  'PUT /places/{place}/reviews/{reviewId}/annotations/{annotationId}': mark,
  'POST /places/{place}/reviews/{reviewId}/signature': { verdict: 'pass', summary: both() },
  'POST /places/{place}/annotations/{annotationId}/replies': { outcome: 'done', words: both() },
  'POST /places/{place}/proposals/{proposal}/decision': { outcome: 'approved' },
  'PUT /places/{place}/open-decisions/{decisionId}': { revision: 0, outcome: 'approved', content: {} },
  'PUT /places/{place}/open-decisions/{decisionId}/groups': { revision: 0, groups: [] },
  'POST /places/{place}/open-decisions/{decisionId}/return': { reason: both() },
  'POST /places/{place}/oversight-flags': {
    subjectKind: 'idea',
    subjectReference: 'LTL-9999',
    reason: 'overdue',
    words: '过了期限还没有人去看。',
  },
  'POST /places/{place}/oversight-flags/{flagId}/answer': { answer: both('查过了，灯泡坏了，周五换。') },
  'PUT /places/{place}/my-verdicts/{requestId}': { solved: 'yes' },
  'POST /places/{place}/verdicts/on-behalf': { code: 'ABCDEFGH', solved: 'yes', wasReadBack: true },
  'POST /places/{place}/zone-changes': {
    reason: '画得更准',
    change: {
      subject: 'object',
      object: {
        validFrom: '2099-01-01',
        object: {
          id: 'nothing-here',
          kind: 'well',
          name: both(),
          legalBasis: { act: both(), article: both() },
          accuracyMetres: 1,
          geometry: { type: 'Point', coordinates: [122.5, 32] },
        },
      },
    },
  },
}

/** Query strings without which a read is refused. */
export const fittingQueries: Record<string, string> = {
  'GET /places/{place}/near': '?lon=120&lat=30',
  'GET /places/{place}/things-at': '?lon=120&lat=30',
  'GET /places/{place}/rules-at': '?lon=120&lat=30',
  'GET /places/{place}/similar-ideas': '?lon=120&lat=30',
  'GET /places/{place}/zones/{zoneId}/difference': '?from=1&to=2',
  'GET /places/{place}/proposals/{reference}/difference': '?from=1&to=2',
  'GET /places/{place}/proposals/{reference}/recheck': '?version=1',
  'GET /places/{place}/polls/{pollId}/voters': '?name=x',
}

/** The path of a route about things that do not exist, in this place. */
export function emptyPath(route: string, slug: string): string {
  const path = route.slice(route.indexOf(' ') + 1)
  const filled = path
    .replace('{place}', slug)
    .replace('{reference}', path.includes('/ideas/{reference}') ? 'LTL-9999' : 'P999')
    .replace('{ideaReference}', 'LTL-9999')
    .replace('{proposal}', 'P999')
    .replace(/\{(id|\w+Id)\}/g, someone)
    .replace('{size}', 'small')
    .replace('{number}', 'none')
    .replace('{code}', 'ABCDEFGH')
    .replace('{token}', 'nothing')
    .replace('{revision}', '1')
    .replace(/\{(version|state)\}\/\{z\}\/\{x\}\/\{y\}/, '1/0/0/0.mvt')
  return `/api${filled}${fittingQueries[route] ?? ''}`
}

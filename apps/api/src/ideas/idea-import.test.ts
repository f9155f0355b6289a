import { geometry, json } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { visitor } from '@hetu/domain/people/actor'
import { workbookOf } from '../zones/formats/testing/workbook.ts'
import { frame } from '../zones/testing/zone.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contributionsFor, ContributionQuery } from '../open-data/list-contributions.ts'
import { figuresOf } from '../open-data/read-figures.ts'
import { readIdeaImportUndo } from '../proposals/read-idea-import-undo.ts'
import { undoIdeaImport } from '../proposals/undo-idea-import.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { answerIdea } from './answer-idea.ts'
import { askAuthor } from './ask-author.ts'
import { listIdeaImports } from './list-idea-imports.ts'
import { listUnansweredIdeas } from './list-unanswered-ideas.ts'
import { previewIdeaImport } from './preview-idea-import.ts'
import { publishIdeaImport } from './publish-idea-import.ts'
import { readIdeaImport } from './read-idea-import.ts'
import { readIdea } from './read-idea.ts'
import { restoreIdea } from './restore-idea.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Actor & { personId: string }
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** Each part has a place of its own, with one lane. */
async function freshPlace() {
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'], name: '规划师周' })
  await services.database.kysely
    .insertInto('landmark')
    .values({
      place_id: place.id,
      id: 'lantern-lane',
      kind: 'lane',
      name: json({ zh: '灯笼巷', en: 'Lantern Lane' }),
      geometry: geometry({
        type: 'LineString',
        coordinates: [frame.toPosition(50, 50), frame.toPosition(150, 50)],
      }),
    })
    .execute()
}

const facts = { source: 'FixMyStreet', channel: 'other_system', kind: 'request', category: 'other' }
const send = (fileName: string, content: string, more: object = {}) =>
  performAs(services, place, planner, previewIdeaImport, { fileName, content, facts, ...more })
const preview = async (fileName: string, content: string, more: object = {}) =>
  readAs(services, place, planner, readIdeaImport, { importId: (await send(fileName, content, more)).id })
const publish = (importId: string, more: object = {}) =>
  performAs(services, place, planner, publishIdeaImport, { importId, ...more })
const undo = (importId: string) =>
  performAs(services, place, planner, undoIdeaImport, { importId, reason: '导错了文件' })
const list = async () =>
  (await contributionsFor(services, place.id, visitor, ContributionQuery.parse({ order: 'new' }))).items
const ideaOf = (reference: string) => readAs(services, place, visitor, readIdea, { reference })
const refusedWith = (code: string) => ({ refusal: { code } })
const [lon, lat] = frame.toPosition(100, 50)
const csv = (...rows: string[]) =>
  ['Report ID,Title,Detail,User Name,Category,Created,Latitude,Longitude', ...rows].join('\n')
const row = (id: number | string, detail: string, more = `${lat},${lon}`) =>
  `${id},Lamp ${id},${detail},Anna Berg,Street lighting,2024-03-04 10:00:00,${more}`

describe('reading', () => {
  beforeAll(freshPlace)

  test('signs that a database cannot keep are left out, and what is hostile stays words', async () => {
    const content = JSON.stringify([
      { service_request_id: 'n\u0000ul', description: 'The lamp\u0000 is out \ud800', lat, long: lon },
      {
        service_request_id: '<script>',
        description: "'; drop table idea; --",
        lat: `${lat}`,
        long: `${lon}`,
      },
      { service_request_id: 3, description: 'Not a number', lat: 'NaN', long: 'Infinity' },
      { service_request_id: 4, description: 'The middle of nowhere', lat: 1e308, long: -1e308 },
      null,
      'words',
      [1],
    ])
    const read = await preview('reports.json', content)
    expect(read.rows.map(({ words }) => words)).toEqual(['The lamp is out', "'; drop table idea; --"])
    expect(read.refused.map(({ code }) => code)).toContain('idea_row_bad_coordinates')
    expect(await publish(read.id)).toMatchObject({ ideaCount: 2 })
  })

  test('a workbook: the sheet is asked for where there are several; merged headings, days and people', async () => {
    const rows = [
      ['2024 年意见汇总', null, null, null, null],
      ['标题', '内容', '姓名', '日期', '地址'],
      ['路灯', '晚上太暗', '赵某', { xml: '<c s="1"><v>45355</v></c>' }, '灯笼巷'],
      ['井盖', '一踩就响', '钱某', { xml: '<c s="1"><v>45356</v></c>' }, '不存在的巷 3 号'],
    ]
    const book = workbookOf([
      {
        name: '说明',
        rows: [
          ['填写', '说明'],
          ['一', '二'],
        ],
      },
      { name: '汇总', rows, merged: ['A1:E1'] },
    ])
    const sent = { encoding: 'base64' as const }
    await expect(send('汇总.xlsx', book.toString('base64'), sent)).rejects.toMatchObject(
      refusedWith('layer_several'),
    )
    const read = await preview('汇总.xlsx', book.toString('base64'), { ...sent, sheet: '汇总' })
    expect(read.rows).toMatchObject([
      {
        title: '路灯',
        words: '晚上太暗',
        saidOn: '2024-03-04',
        placeName: { zh: '灯笼巷' },
        placeBasis: 'address',
      },
    ])
    expect(read.refused).toMatchObject([{ code: 'idea_row_address_unknown' }])
    expect(read.leftOutColumns).toEqual(['姓名'])
    expect(JSON.stringify(read)).not.toMatch(/赵某|钱某/)
  })

  test('the export of FixMyStreet: good rows, and bad ones with their reason', async () => {
    const read = await preview(
      'reports.csv',
      csv(
        row(1, 'The lamp is out'),
        row(2, 'Far away', '52.1,0.1'),
        row(3, 'Nowhere', ','),
        row(1, 'The lamp is still out'),
        row(5, 'Ring 07700 900123'),
      ),
    )
    expect(read).toMatchObject({ format: 'csv', goodCount: 2, heldCount: 1, refusedCount: 3 })
    expect(read.rows[0]).toMatchObject({
      index: 0,
      title: 'Lamp 1',
      category: 'light',
      saidOn: '2024-03-04',
      item: '1',
      placeName: { zh: '灯笼巷', en: 'Lantern Lane' },
      placeBasis: 'coordinates',
    })
    expect(read.refused.map(({ index, code }) => [index, code])).toEqual([
      [1, 'idea_row_outside'],
      [2, 'idea_row_without_place'],
      [3, 'idea_row_twice'],
    ])
    expect(read.refused[0]?.params?.['kilometres']).toBeGreaterThan(1000)
    expect(read.leftOutColumns).toEqual(['User Name'])
    expect(JSON.stringify(read)).not.toContain('Berg')
    await expect(
      send('reports.csv', csv(row(1, 'The lamp is out')), { mapping: { words: 'User Name' } }),
    ).rejects.toMatchObject(refusedWith('idea_import_private_column'))
  })

  const open311 = {
    service_request_id: '638344',
    service_name: 'Pothole',
    description: 'A deep hole',
    requested_datetime: '2024-03-04T10:00:00+08:00',
    requestor_name: 'Anna Berg',
    lat,
    long: lon,
  }
  const xml = (inner: string) =>
    `<?xml version="1.0" encoding="utf-8"?><service_requests>${inner}</service_requests>`
  const request = Object.entries(open311)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')
  test.each([
    ['Open311 in JSON', 'requests.json', JSON.stringify([open311]), 'open311'],
    ['Open311 below its name', 'requests.json', JSON.stringify({ service_requests: [open311] }), 'open311'],
    ['Open311 in XML', 'requests.xml', xml(`<request>${request}</request>`), 'open311'],
  ])('%s', async (_, fileName, content, format) => {
    const read = await preview(fileName, content)
    expect(read).toMatchObject({ format, goodCount: 1 })
    expect(read.rows).toMatchObject([
      { words: 'A deep hole', category: 'paving', saidOn: '2024-03-04', item: '638344' },
    ])
    expect(JSON.stringify(read)).not.toContain('Berg')
  })

  const decidim =
    'id;author/name;title/en;title/ca;body/en;body/ca;address;latitude;longitude;published_at\n' +
    `12;Núria;;Més llum;;Cal més llum al carrer;;${lat};${lon};2024-03-04 10:00:00 +0100\n`
  const feature = {
    type: 'Feature',
    id: 'f1',
    properties: { name: 'A bench', description: 'A bench by the well' },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }
  const nested = [
    {
      id: 12,
      author: { name: 'Núria' },
      title: { ca: 'Més llum' },
      body: { ca: 'Cal més llum al carrer' },
      latitude: lat,
      longitude: lon,
    },
  ]
  test.each([
    [
      'Decidim in CSV',
      'proposals.csv',
      decidim,
      { title: 'Més llum', words: 'Cal més llum al carrer', item: '12' },
    ],
    [
      'Decidim in JSON',
      'proposals.json',
      JSON.stringify(nested),
      { title: 'Més llum', words: 'Cal més llum al carrer', item: '12' },
    ],
    [
      'GeoJSON',
      'ideas.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
      { title: 'A bench', words: 'A bench by the well', item: 'f1' },
    ],
  ])('%s', async (_, fileName, content, expected) => {
    const read = await preview(fileName, content)
    expect(read.rows).toMatchObject([expected])
    expect(JSON.stringify(read)).not.toContain('Núria')
  })

  test('GB 18030, with an address that the place’s own search finds, or the whole place', async () => {
    const bytes = Buffer.from(
      'c4dac8dd2cb5d8d6b70ac2b7b5c6bbb5c1cb2cb5c6c1fdcfef0acdf8bbb7b3b1c1cb2c0a',
      'hex',
    )
    const content = bytes.toString('base64')
    const sent = { encoding: 'base64', textEncoding: 'gb18030' }
    const read = await preview('清单.csv', content, sent)
    expect(read.rows).toMatchObject([
      { words: '路灯坏了', placeBasis: 'address', placeName: { zh: '灯笼巷' } },
    ])
    expect(read.refused).toMatchObject([{ index: 1, code: 'idea_row_without_place' }])
    const whole = await preview('清单.csv', content, { ...sent, facts: { ...facts, isWholePlace: true } })
    expect(whole.rows[1]).toMatchObject({ placeBasis: 'whole_place', placeName: { zh: '试验里全片' } })
  })

  test('minutes: an utterance a row, a speaker’s name held, a lane found in the words', async () => {
    const read = await preview('纪要.txt', '1. 李建国：灯笼巷口晚上太暗\n2. 加几张长椅', {
      facts: { ...facts, source: '议事会', channel: 'meeting', saidOn: '2026-05-20', isWholePlace: true },
    })
    expect(read.rows).toMatchObject([
      { saidOn: '2026-05-20', placeBasis: 'words', personal: [{ kind: 'name', text: '李建国：' }] },
      { words: '加几张长椅', placeBasis: 'whole_place', personal: [] },
    ])
  })

  test.each([
    ['a picture', 'a.png', 'x', 'idea_file_unknown'],
    ['half a JSON', 'a.json', '[{"a":', 'idea_file_unreadable'],
    ['an XML with entities', 'a.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'idea_file_unreadable'],
    ['nothing but headings', 'a.csv', 'title,words\n', 'idea_file_without_rows'],
    ['an empty file', 'a.csv', '', 'layer_empty_file'],
  ])('refuses %s', async (_, fileName, content, code) => {
    await expect(send(fileName, content)).rejects.toMatchObject(refusedWith(code))
  })
})

describe('bringing in', () => {
  beforeAll(freshPlace)
  let importId: string

  test('makes ideas that say from where, when and by whom; held rows stay out unless masked', async () => {
    const read = await preview(
      'reports.csv',
      csv(
        row(1, 'The lamp is out'),
        row(2, 'Ring 07700 900123'),
        row(3, 'Mail a@example.org'),
        row(4, 'Never'),
      ),
    )
    importId = read.id
    const done = await publish(importId, { mask: [1], leaveOut: [3] })
    expect(done).toMatchObject({ number: 1, state: 'published', ideaCount: 2, goodCount: 0 })
    expect(done.references).toEqual({ first: 'TST-0001', last: 'TST-0002' })
    const items = await list()
    expect(items.map(({ reference }) => reference).toSorted()).toEqual(['TST-0001', 'TST-0002'])
    const [first, second] = [await ideaOf('TST-0001'), await ideaOf('TST-0002')]
    expect(first).toMatchObject({
      imported: { source: 'FixMyStreet', item: '1', saidOn: '2024-03-04' },
      channel: 'other_system',
      author: { chosenName: { en: 'A neighbour' } },
      broughtInBy: { zh: '规划师周' },
      answerDueOn: null,
    })
    expect(first.history).toMatchObject([{ verb: 'publish-idea-import', by: { zh: '规划师周' } }])
    expect(second.words).toBe('Ring ***')
    expect(items.find(({ reference }) => reference === 'TST-0002')?.imported).toEqual(second.imported)
    await expect(
      performAs(services, place, planner, askAuthor, { reference: 'TST-0001', words: '哪一盏？' }),
    ).rejects.toMatchObject(refusedWith('idea_writer_unknown'))
    expect((await readAs(services, place, planner, readIdeaImport, { importId })).rows).toEqual([])
  })

  test('promises nothing, so nothing is overdue; counts by channel and as no person', async () => {
    const unanswered = await readAs(services, place, planner, listUnansweredIdeas, {})
    expect(unanswered.map(({ isOverdue, answerDueOn }) => [isOverdue, answerDueOn])).toEqual([
      [false, null],
      [false, null],
    ])
    const figures = await figuresOf(services, place)
    expect(figures.byChannel).toEqual([{ channel: 'other_system', ideas: 2, comments: 0 }])
    expect(figures.people.count).toBe(0)
  })

  test('once: the same identifiers come in no second time', async () => {
    await expect(publish(importId)).rejects.toMatchObject(refusedWith('idea_import_not_waiting'))
    const again = await preview('reports.csv', csv(row(1, 'The lamp is out again'), row(9, 'Another')))
    expect(again.refused).toMatchObject([{ code: 'idea_row_known', params: { reference: 'TST-0001' } }])
    expect(again.rows.map(({ item }) => item)).toEqual(['9'])
  })

  test('two previews of one file make no doubles', async () => {
    const [one, two] = [
      await send('more.csv', csv(row(20, 'A hole'))),
      await send('more.csv', csv(row(20, 'A hole'))),
    ]
    await publish(one.id)
    await expect(publish(two.id)).rejects.toMatchObject(refusedWith('idea_import_empty'))
    expect((await preview('more.csv', csv(row(20, 'A hole')))).sameFileAs).toEqual([2])
  })

  test('a meeting may be promised an answer, from the day of the entry', async () => {
    const read = await send('纪要.txt', '灯笼巷口晚上太暗', {
      facts: { ...facts, channel: 'meeting', saidOn: '2020-01-01', isAnswerPromised: true },
    })
    await publish(read.id)
    const [promised] = await readAs(services, place, planner, listUnansweredIdeas, {})
    expect(promised).toMatchObject({ isOverdue: false, idea: { imported: { saidOn: '2020-01-01' } } })
    expect(promised?.answerDueOn).not.toBeNull()
  })
})

describe('undoing', () => {
  beforeAll(freshPlace)

  test('withdraws what nobody touched, keeps the rest, and says so before', async () => {
    const { id } = await send('reports.csv', csv(row(1, 'One'), row(2, 'Two two'), row(3, 'Three')))
    await publish(id)
    const resident = await newPerson(services, place)
    const { threadId } = await ideaOf('TST-0001')
    await performAs(services, place, resident, support, { threadId, stance: 'support' })
    await performAs(services, place, planner, answerIdea, {
      reference: 'TST-0002',
      disposition: 'explained',
      reason: { zh: '已经在做的事情', en: 'Already being done' },
    })
    const told = await readAs(services, place, planner, readIdeaImportUndo, { importId: id })
    expect(told).toMatchObject({
      leaving: 1,
      staying: [
        { reference: 'TST-0001', reasons: ['supported'] },
        { reference: 'TST-0002', reasons: ['answered'] },
      ],
    })
    expect(await undo(id)).toEqual({ leaving: 1, staying: 2 })
    expect((await list()).map(({ reference }) => reference).toSorted()).toEqual(['TST-0001', 'TST-0002'])
    const gone = await ideaOf('TST-0003')
    expect(gone).toMatchObject({ words: null, hidden: { reasonCode: 'import_undone', reason: '导错了文件' } })
    expect(gone.history.map(({ verb }) => verb)).toEqual(['publish-idea-import', 'undo-idea-import'])
    await expect(undo(id)).rejects.toMatchObject(refusedWith('idea_import_not_published'))
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    await expect(
      performAs(services, place, moderator, restoreIdea, {
        reference: 'TST-0003',
        reason: '核实过，可以公开',
      }),
    ).rejects.toMatchObject(refusedWith('idea_import_undone'))
    expect(await readAs(services, place, planner, listIdeaImports, {})).toMatchObject([
      { number: 1, state: 'undone', undoneReason: '导错了文件' },
    ])
    // The same file again proposes what was withdrawn, and not what stayed.
    const again = await preview('reports.csv', csv(row(1, 'One'), row(2, 'Two two'), row(3, 'Three')))
    expect(again.rows.map(({ item }) => item)).toEqual(['3'])
  })
})

test('five thousand rows come in together', async () => {
  await freshPlace()
  const rows = Array.from({ length: 5000 }, (_, at) => row(at, `Hole number ${at}`))
  const started = performance.now()
  const { id } = await send('reports.csv', csv(...rows))
  const read = performance.now()
  expect(await publish(id)).toMatchObject({ ideaCount: 5000 })
  process.stdout.write(
    `5,000 rows: preview ${Math.round(read - started)} ms, in ${Math.round(performance.now() - read)} ms\n`,
  )
  expect((await figuresOf(services, place)).byChannel).toEqual([
    { channel: 'other_system', ideas: 5000, comments: 0 },
  ])
  expect(await undo(id)).toEqual({ leaving: 5000, staying: 0 })
}, 120_000)

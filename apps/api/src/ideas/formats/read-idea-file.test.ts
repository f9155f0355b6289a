import { Refused } from '@hetu/domain/refusal'
import * as fc from 'fast-check'
import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { workbookOf } from '../../zones/formats/testing/workbook.ts'
import { readIdeaFile } from './read-idea-file.ts'

const seeds: [string, Buffer][] = [
  ['a.csv', Buffer.from('id;标题;内容\n1;"灯;灯";"不\n亮"\n2;井;"响""了"\n')],
  [
    'a.json',
    Buffer.from('[{"service_request_id":1,"description":"lamp","lat":52.1,"long":0.2,"media":[{"a":1}]}]'),
  ],
  [
    'a.geojson',
    Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a","description":"b"},"geometry":{"type":"Polygon","coordinates":[[[1,2],[2,3],[3,1],[1,2]]]}}]}',
    ),
  ],
  [
    'a.xml',
    Buffer.from(
      '<?xml version="1.0" encoding="utf-8"?><service_requests><request><service_request_id>1</service_request_id><description>a &amp; b</description></request></service_requests>',
    ),
  ],
  ['a.txt', Buffer.from('# 座谈会\n\n张三：巷口太暗。\n\n- 树要留着\n- 井盖响\n')],
  [
    'a.xlsx',
    workbookOf([
      {
        name: '意见',
        rows: [
          ['标题', '内容'],
          ['灯', '不亮'],
        ],
      },
    ]),
  ],
]

/** A file as it arrives broken: bytes flipped, cut off, taken out, put in twice. */
const broken = fc.record({
  of: fc.nat(seeds.length - 1),
  changes: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.nat(4), byte: fc.nat(255) }),
    { maxLength: 6 },
  ),
})

function spoil(bytes: Buffer, changes: readonly { at: number; kind: number; byte: number }[]): Buffer {
  return changes.reduce((now, { at, kind, byte }) => {
    const here = Math.floor(at * now.length)
    if (kind === 0) return now.subarray(0, here)
    if (kind === 1) return Buffer.concat([now.subarray(0, here), now.subarray(here + 1)])
    if (kind === 2) return Buffer.concat([now.subarray(0, here), Buffer.from([byte]), now.subarray(here)])
    if (kind === 3) return Buffer.concat([now.subarray(0, here), now.subarray(here / 2), now.subarray(here)])
    return Buffer.concat([now.subarray(0, here), Buffer.from([byte]), now.subarray(here + 1)])
  }, bytes)
}

describe('readIdeaFile', () => {
  test('every broken file is rows or a refusal, never another error', () => {
    const answers = { rows: 0, refused: 0 }
    fc.assert(
      fc.property(broken, ({ of, changes }) => {
        const [fileName, whole] = seeds[of] ?? ['', Buffer.alloc(0)]
        try {
          const { rows } = readIdeaFile({ fileName, bytes: spoil(whole, changes) })
          expect(rows.length).toBeGreaterThan(0)
          answers.rows += 1
        } catch (error) {
          expect(error).toBeInstanceOf(Refused)
          answers.refused += 1
        }
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(answers.rows, answers.refused)).toBeGreaterThan(300)
  }, 60_000)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberOf } from './layer-cells.ts'
import { ColumnMapping, RuleMapping } from './layer-mapping.ts'
import { BadCell, mappedZone } from './read-mapped-row.ts'
import { choiceName, parameterName } from './rule-names.ts'
import { parametersOf, ruleKindsInTables } from './rule-parameters.ts'
import { Rule, ruleKinds } from './rule.ts'

const article = { zh: '第 {no} 条', en: 'Article {no}' }
const text = { zh: '最高 {max_height} 米。', en: 'At most {max_height} m.' }
const height = {
  kind: 'max_height',
  severity: 'mandatory',
  article,
  text,
  parameters: {
    limitMetres: { column: 'max_height' },
    part: { column: 'part' },
    reference: { fixed: 'ground' },
  },
} as const
const mapping = (more: object) => ColumnMapping.parse({ rules: [height], ...more })
const row = { max_height: '9 m', part: '屋脊', no: '12' }

describe('mappedZone', () => {
  test('makes a rule of cells and fixed values, with the words filled from the row', () => {
    expect(mappedZone(row, 'district_core', mapping({})).zone).toEqual({
      rules: [
        {
          id: 'm1',
          kind: 'max_height',
          severity: 'mandatory',
          article: { zh: '第 12 条', en: 'Article 12' },
          text: { zh: '最高 9 m 米。', en: 'At most 9 m m.' },
          limitMetres: 9,
          part: 'ridge',
          reference: 'ground',
        },
      ],
    })
  })

  test('sets no rule where the cell is empty or the kind of zone is another', () => {
    const none = { rules: [] }
    expect(mappedZone({ ...row, max_height: ' ' }, 'district_core', mapping({})).zone).toEqual(none)
    expect(mappedZone({ part: 'ridge' }, 'district_core', mapping({})).zone).toEqual(none)
    const forTrees = mapping({ rules: [{ ...height, types: ['old_tree'] }] })
    expect(mappedZone(row, 'district_core', forTrees).zone).toEqual(none)
    expect(mappedZone(row, 'old_tree', forTrees).zone.rules).toHaveLength(1)
  })

  test.each([
    [{ max_height: 'nine' }, 'max_height'],
    [{ max_height: '1,234' }, 'max_height'],
    [{ part: 'chimney' }, 'part'],
    [{ day: '03/04/2014' }, 'day'],
    [{ day: '2014-02-03', until: '2013-01-01' }, 'until'],
  ])('refuses the row with %j, naming the column', (cells, column) => {
    const all = mapping({ validFrom: 'day', validTo: 'until' })
    try {
      mappedZone({ ...row, ...cells }, 'district_core', all)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(BadCell)
      expect((error as BadCell).problem).toMatchObject({ code: 'layer_row_bad_cell', params: { column } })
    }
  })

  test('converts feet, reads lists, and takes the facts of the zone from their columns', () => {
    const { zone: read } = mappedZone(
      {
        h: 30,
        uses: '商店、restaurant',
        ref: 'CA-7',
        from: '1979/3/4',
        body: '市政府',
        art: '第 3 条',
        en: 'East',
      },
      'designated_area',
      mapping({
        nameEn: 'en',
        reference: 'ref',
        scheme: 'us_local',
        validFrom: 'from',
        authority: 'body',
        article: 'art',
        rules: [
          {
            ...height,
            parameters: {
              ...height.parameters,
              part: { fixed: 'top' },
              limitMetres: { column: 'h', factor: 0.3048 },
            },
          },
          { ...height, kind: 'use_list', parameters: { permitted: { column: 'uses' } } },
        ],
      }),
    )
    expect(read).toMatchObject({
      nameEn: 'East',
      designation: { scheme: 'us_local', reference: 'CA-7' },
      validFrom: '1979-03-04',
      authority: { zh: '市政府', en: '市政府' },
      article: { zh: '第 3 条' },
      rules: [
        { kind: 'max_height', limitMetres: 9.144 },
        { kind: 'use_list', permitted: ['shop', 'restaurant'], restricted: [] },
      ],
    })
  })

  test('whatever the cells hold, the answer is sound rules or a named cell', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('9', '-0', '1e999', '{no}', '９', null, true),
    )
    fc.assert(
      fc.property(fc.record({ max_height: cell, part: cell, no: cell }), (cells) => {
        try {
          for (const rule of mappedZone(cells, 'old_tree', mapping({})).zone.rules) {
            expect(Rule.parse(rule)).toEqual(rule)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(BadCell)
        }
      }),
    )
  })
})

describe('mapped rules follow the catalogue', () => {
  test('every kind but those with steps of procedure fits into a table', () => {
    expect(ruleKinds.filter((kind) => !ruleKindsInTables.includes(kind))).toEqual([
      'permitted_right',
      'approval',
    ])
    expect(parametersOf('max_height')).toEqual([
      { path: 'part', type: 'choice', options: ['ridge', 'eaves', 'top'], isRequired: true },
      { path: 'limitMetres', type: 'number', options: [], isRequired: true },
      { path: 'reference', type: 'choice', options: ['ground', 'absolute'], isRequired: true },
    ])
    expect(parametersOf('view_corridor')?.map(({ path, type }) => `${path} ${type}`)).toContain(
      'from.position position',
    )
  })

  test('every parameter and every choice has words in both languages', () => {
    for (const kind of ruleKindsInTables) {
      for (const { path, options } of parametersOf(kind) ?? []) {
        expect(parameterName(path).zh).toMatch(/\p{Script=Han}/u)
        for (const code of options) expect(choiceName(code).zh).toMatch(/\p{Script=Han}/u)
      }
    }
  })

  test('a mapping without a needed parameter, or with one that the kind has not, is refused', () => {
    expect(RuleMapping.safeParse({ ...height, parameters: {} }).success).toBe(false)
    const more = { ...height.parameters, colours: { fixed: ['#000000'] } }
    expect(RuleMapping.safeParse({ ...height, parameters: more }).success).toBe(false)
    expect(RuleMapping.safeParse({ ...height, kind: 'approval', parameters: {} }).success).toBe(false)
  })
})

describe('cells', () => {
  test.each([
    ['12.5 m', 12.5],
    ['１２米', 12],
    ['30%', 30],
    ['1,200', undefined],
    ['', undefined],
    ['12 feet', undefined],
  ])('%s is the number %s', (cell, number) => expect(numberOf(cell)).toBe(number))
})

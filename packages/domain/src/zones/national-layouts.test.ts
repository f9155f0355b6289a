import { isZoneRow } from './zone-layer.ts'
import { describe, expect, test } from 'vitest'
import { rect } from './liuting-li.test-data.ts'
import { nationalMapping } from './national-layouts.ts'
import { zoneLayerOf } from './read-zone-layer.ts'

/** Rows as the authorities of each country write their columns. */
const rowsOf: Record<string, Record<string, unknown>[]> = {
  england: [
    {
      dataset: 'conservation-area',
      'end-date': '',
      entity: 44000001,
      'entry-date': '2024-05-02',
      name: 'Old Dyeworks',
      reference: 'CA-17',
      'start-date': '1975-03-04',
    },
    {
      dataset: 'scheduled-monument',
      'end-date': '',
      entity: 44000002,
      'entry-date': '2024-05-02',
      name: 'City wall',
      reference: '1018896',
      'start-date': '1922-11-24',
    },
  ],
  us_national: [
    { RESNAME: 'Canal Street', ResType: 'district', NRIS_Refnum: '79000123', CertDate: '1979/03/04' },
    { RESNAME: 'Mill House', ResType: 'building', NRIS_Refnum: '79000124', CertDate: '1979/03/04' },
  ],
  inspire: [
    {
      'inspireId.localId': 'PS.7',
      siteName: 'Altstadt',
      legalFoundationDate: '1975-05-12T00:00:00',
      legalFoundationDocument: 'Verordnung 12/1975',
      siteProtectionClassification: 'cultural',
    },
    {
      'inspireId.localId': 'PS.8',
      siteName: 'Gräberfeld',
      legalFoundationDate: '1981-01-01T00:00:00Z',
      legalFoundationDocument: 'Verordnung 1/1981',
      siteProtectionClassification: 'archaeological',
    },
  ],
  xplanung: [
    {
      gml_id: 'GML_1',
      name: 'Ensemble Markt',
      nummer: '12',
      artDerFestlegung: '1000',
      rechtscharakter: '4000',
      gesetzlicheGrundlage: 'DSchG § 5',
    },
    {
      gml_id: 'GML_2',
      name: 'Grabungsschutz',
      nummer: '13',
      artDerFestlegung: 1200,
      rechtscharakter: '4000',
      gesetzlicheGrundlage: 'DSchG § 14',
    },
  ],
}

const wanted: Record<string, [string, string, string | undefined, string | undefined][]> = {
  england: [
    ['designated_area', 'CA-17', '1975-03-04', undefined],
    ['relic_protection', '1018896', '1922-11-24', undefined],
  ],
  us_national: [
    ['designated_area', '79000123', '1979-03-04', undefined],
    ['historic_building', '79000124', '1979-03-04', undefined],
  ],
  inspire: [
    ['designated_area', 'PS.7', '1975-05-12', 'Verordnung 12/1975'],
    ['burial_area', 'PS.8', '1981-01-01', 'Verordnung 1/1981'],
  ],
  xplanung: [
    ['designated_area', '12', undefined, 'DSchG § 5'],
    ['burial_area', '13', undefined, 'DSchG § 14'],
  ],
}

const layerOf = (rows: Record<string, unknown>[], mapping?: { defaultType: 'designated_area' }) =>
  zoneLayerOf(
    {
      epsg: 4326,
      isStandardKnown: true,
      rows: rows.map((properties, at) => ({
        geometry: rect(at * 20, 0, at * 20 + 10, 10),
        properties,
      })),
    },
    { placeBox: [122.4, 31.9, 122.6, 32.1], mapping },
  )

describe('layers in the columns of other countries', () => {
  test.each(Object.keys(rowsOf))(
    '%s: kinds, numbers, days and law are read without being asked',
    (scheme) => {
      const { good, refused, mapping } = layerOf(rowsOf[scheme] ?? [])
      expect(refused).toEqual([])
      expect(mapping.scheme).toBe(scheme)
      expect(
        good
          .filter(isZoneRow)
          .map(({ type, mapped }) => [
            type,
            mapped?.designation?.reference,
            mapped?.validFrom,
            mapped?.article?.en,
          ]),
      ).toEqual(wanted[scheme])
      expect(good.every(({ name, isTypeKnown }) => name !== null && isTypeKnown)).toBe(true)
    },
  )

  test('what the planner has mapped is not mapped anew', () => {
    const { mapping } = layerOf(rowsOf['england'] ?? [], { defaultType: 'designated_area' })
    expect(mapping.scheme).toBeUndefined()
    expect(mapping.validFrom).toBeUndefined()
  })

  test('columns of nobody in particular are left to the headings', () => {
    expect(nationalMapping(['name', 'reference', 'type'])).toBeNull()
  })
})

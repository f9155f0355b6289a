import type { Position } from '@hetu/domain/geometry/shape'
import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readLayer } from '../read-layer.ts'
import { gmlSystem } from './gml-system.ts'
import { zipOf } from './testing/files.ts'
import { anticlockwise, choice, inMetres, read, text } from './testing/layers.ts'

const outline = anticlockwise(10, 10, 60, 60)
const turned = (ring: Position[]) => ring.map(([x, y]): Position => [y, x])
const list = (ring: Position[]) => ring.flat().join(' ')
const urn = 'urn:ogc:def:crs:EPSG::4326'
const spaces =
  'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ps="http://inspire.ec.europa.eu/schemas/ps/4.0" xmlns:base="b" xmlns:gn="g" xmlns:gmd="m" xmlns:gco="o" xmlns:xplan="http://www.xplanung.de/xplangml/5/4" xmlns:a="a"'
const collection = (inside: string, name = 'gml:FeatureCollection') =>
  text(`<?xml version="1.0" encoding="UTF-8"?><${name} ${spaces}>${inside}</${name}>`)
const member = (inside: string) => `<gml:featureMember>${inside}</gml:featureMember>`
const polygon = (srs: string, ring: string, id = '') =>
  `<gml:Polygon ${id} ${srs}><gml:exterior><gml:LinearRing><gml:posList>${ring}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`
const plain = (shape: string, name = '东街') =>
  member(`<a:Zone><a:name>${name}</a:name><a:geom>${shape}</a:geom></a:Zone>`)
const srs = `srsName="${urn}"`
const north = list(turned(outline))
const shapeOf = async (shape: string) => (await read('a.gml', collection(plain(shape)))).good[0]?.geometry
const same = { type: 'Polygon', coordinates: [outline] }

describe('gmlSystem', () => {
  test.each([
    ['urn:ogc:def:crs:EPSG::4326', 4326, true],
    ['urn:x-ogc:def:crs:EPSG:6.9:4258', 4258, true],
    ['http://www.opengis.net/def/crs/EPSG/0/4258', 4258, true],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 4326, false],
    ['EPSG:4326', 4326, false],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326, false],
    ['urn:ogc:def:crs:EPSG::25832', 25_832, false],
    ['urn:ogc:def:crs:EPSG::31468', 31_468, true],
    ['EPSG:31468', 31_468, false],
    ['urn:ogc:def:crs:EPSG::4547', 4547, true],
    ['urn:ogc:def:crs:EPSG::25884', 25_884, true],
    ['urn:ogc:def:crs:EPSG::2154', 2154, false],
    ['urn:ogc:def:crs:EPSG::7844', 7844, true],
    ['urn:ogc:def:crs:EPSG::7037', 7037, false],
    ['urn:ogc:def:crs:EPSG::27700', 27_700, false],
    ['urn:adv:crs:ETRS89_UTM32', 25_832, false],
    ['urn:adv:crs:XY_1', null, false],
  ])('%s is %s, its north first: %s', (name, epsg, isNorthFirst) =>
    expect(gmlSystem(name)).toEqual({ epsg, name, isNorthFirst }),
  )
})

describe('readGml', () => {
  const ways: [string, string][] = [
    ['a position list of 3.2', polygon(srs, north)],
    ['an older name of the system', polygon('srsName="EPSG:4326"', list(outline))],
    [
      'heights',
      polygon(
        `${srs} srsDimension="3"`,
        turned(outline)
          .map((at) => [...at, 0].join(' '))
          .join(' '),
      ),
    ],
    [
      'GML 2',
      `<gml:Polygon srsName="http://www.opengis.net/gml/srs/epsg.xml#4326"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>${outline.map((at) => at.join(',')).join(' ')}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>`,
    ],
    [
      'positions one by one',
      polygon(srs, north).replace(
        /<gml:posList>.*<\/gml:posList>/,
        turned(outline)
          .map((at) => `<gml:pos>${at.join(' ')}</gml:pos>`)
          .join(''),
      ),
    ],
    [
      'several surfaces of one',
      `<gml:MultiSurface ${srs}><gml:surfaceMember>${polygon('', north)}</gml:surfaceMember></gml:MultiSurface>`,
    ],
    [
      'a surface of one patch',
      `<gml:Surface ${srs}><gml:patches>${polygon('', north).replaceAll('gml:Polygon', 'gml:PolygonPatch')}</gml:patches></gml:Surface>`,
    ],
    [
      'a ring of curves',
      `<gml:Polygon ${srs}><gml:exterior><gml:Ring>${[outline.slice(0, 3), outline.slice(2)]
        .map(
          (part) =>
            `<gml:curveMember><gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>${list(turned(part))}</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember>`,
        )
        .join('')}</gml:Ring></gml:exterior></gml:Polygon>`,
    ],
  ]
  test.each(ways)('an outline as %s', async (_, shape) => expect(await shapeOf(shape)).toMatchObject(same))

  test('patches that touch are one area', async () => {
    const halves = [anticlockwise(10, 10, 30, 60), anticlockwise(30, 10, 60, 60)].map(
      (ring) => `<gml:surfaceMember>${polygon('', list(turned(ring)))}</gml:surfaceMember>`,
    )
    const shape = await shapeOf(`<gml:CompositeSurface ${srs}>${halves.join('')}</gml:CompositeSurface>`)
    expect(shape?.type).toBe('Polygon')
  })

  test('an arc becomes chords, with how far they lie beside', async () => {
    const [x, y] = inMetres(outline[0]!)
    const arc = [y, x, y + 10, x + 10, y + 20, x].join(' ')
    const line = `<gml:LineStringSegment><gml:posList>${[y + 20, x, y, x].join(' ')}</gml:posList></gml:LineStringSegment>`
    const ring = `<gml:Polygon srsName="urn:ogc:def:crs:EPSG::4550"><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:Arc><gml:posList>${arc}</gml:posList></gml:Arc>${line}</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>`
    const layer = await read('a.gml', collection(plain(ring)))
    expect(layer.datum).toEqual({ epsg: 4550, basis: 'file', isReprojected: true })
    expect(layer.good).toMatchObject([
      { isOutsidePlace: false, warnings: [{ kind: 'arcs_as_chords', metres: 0.01 }] },
    ])
  })

  test('the system comes from the box around, a shape from where its name leads', async () => {
    const box = `<gml:boundedBy><gml:Envelope ${srs}><gml:lowerCorner>0 0</gml:lowerCorner></gml:Envelope></gml:boundedBy>`
    const named = member(
      `<a:Zone><a:name>甲</a:name><a:geom>${polygon('', north, 'gml:id="p1"')}</a:geom></a:Zone>`,
    )
    const referring = member('<a:Zone><a:name>乙</a:name><a:geom xlink:href="#p1"/></a:Zone>')
    const layer = await read('a.gml', collection(box + referring + named))
    expect(layer.datum).toMatchObject({ epsg: 4326, basis: 'file' })
    expect(layer.good).toMatchObject(['乙', '甲'].map((name) => ({ name, geometry: same })))
  })

  test('a shape that is none for a map is named, a broken one said to be so', async () => {
    const solid = plain(`<gml:Solid ${srs}/>`, '体')
    const cut = plain(polygon(srs, `${north} 1`), '断')
    const { refused } = await read('a.gml', collection(solid + cut + plain(polygon(srs, north))))
    expect(refused).toMatchObject([
      { name: '体', code: 'layer_row_shape_unread', params: { kind: 'Solid' } },
      { name: '断', code: 'layer_row_bad_shape' },
    ])
  })

  test('a shape that leads to itself ends', async () => {
    const ring = '<gml:MultiSurface gml:id="m"><gml:surfaceMember xlink:href="#m"/></gml:MultiSurface>'
    expect((await read('a.gml', collection(plain(ring)))).refused).toMatchObject([
      { code: 'layer_row_bad_shape' },
    ])
  })

  test('INSPIRE protected sites bring their law', async () => {
    const site = `<wfs:member><ps:ProtectedSite gml:id="s1"><ps:geometry>${polygon(srs, north)}</ps:geometry>
      <ps:inspireID><base:Identifier><base:localId>DE-7</base:localId></base:Identifier></ps:inspireID>
      <ps:legalFoundationDate>1991-05-02T00:00:00</ps:legalFoundationDate>
      <ps:legalFoundationDocument><gmd:CI_Citation><gmd:title><gco:CharacterString>DSchG § 17</gco:CharacterString></gmd:title></gmd:CI_Citation></ps:legalFoundationDocument>
      <ps:siteName><gn:GeographicalName><gn:spelling><gn:SpellingOfName><gn:text>Altstadt</gn:text></gn:SpellingOfName></gn:spelling></gn:GeographicalName></ps:siteName>
      <ps:siteProtectionClassification xlink:href="http://inspire.ec.europa.eu/codelist/Classification/cultural"/></ps:ProtectedSite></wfs:member>`
    const { good } = await read('a.gml', collection(site, 'wfs:FeatureCollection'), { mapping: undefined })
    expect(good).toMatchObject([
      {
        name: 'Altstadt',
        type: 'designated_area',
        isTypeKnown: true,
        mapped: {
          designation: { scheme: 'inspire', reference: 'DE-7' },
          validFrom: '1991-05-02',
          article: { en: 'DSchG § 17' },
        },
      },
    ])
  })

  const plan = collection(
    `${member('<xplan:BP_Plan gml:id="plan"><xplan:name>Altstadt Nord</xplan:name><xplan:inkrafttretensDatum>2019-03-01</xplan:inkrafttretensDatum><xplan:gemeinde><xplan:XP_Gemeinde><xplan:gemeindeName>Musterort</xplan:gemeindeName></xplan:XP_Gemeinde></xplan:gemeinde></xplan:BP_Plan>')}
    ${member('<xplan:BP_Bereich gml:id="area"><xplan:gehoertZuPlan xlink:href="#plan"/></xplan:BP_Bereich>')}
    ${member(`<xplan:SO_Denkmalschutzrecht gml:id="d1"><xplan:rechtscharakter>1000</xplan:rechtscharakter><xplan:gehoertZuBereich xlink:href="#area"/><xplan:artDerFestlegung>1000</xplan:artDerFestlegung><xplan:name>Ensemble</xplan:name><xplan:position>${polygon(srs, north)}</xplan:position></xplan:SO_Denkmalschutzrecht>`)}
    ${member(`<xplan:BP_BaugebietsTeilFlaeche><xplan:GRZ>0.6</xplan:GRZ><xplan:position>${polygon(srs, north)}</xplan:position></xplan:BP_BaugebietsTeilFlaeche>`)}`,
    'xplan:XPlanAuszug',
  )
  test('an XPlanung plan has a layer for each kind of area, each with what its plan says', async () => {
    await expect(read('plan.gml', plan)).rejects.toMatchObject({
      refusal: {
        code: 'layer_several',
        params: { layers: 'SO_Denkmalschutzrecht\nBP_BaugebietsTeilFlaeche' },
      },
    })
    const packed: [string, Uint8Array][] = [
      ['plan.gml', plan],
      ['plan.gml.gz', gzipSync(plan)],
      ['plan.zip', zipOf([{ name: 'x/plan.gml', bytes: plan }])],
    ]
    for (const [fileName, bytes] of packed) {
      const file = { fileName, bytes, layer: 'SO_Denkmalschutzrecht' }
      const layer = await readLayer({ file, choice: { ...choice, mapping: undefined } })
      expect(layer).toMatchObject({ format: 'gml', layerName: 'SO_Denkmalschutzrecht' })
      expect(layer.columns).toEqual(expect.arrayContaining(['planName', 'rechtscharakter']))
      expect(layer.good).toMatchObject([
        {
          name: 'Ensemble',
          type: 'designated_area',
          mapped: {
            validFrom: '2019-03-01',
            authority: { zh: 'Musterort' },
            designation: { scheme: 'xplanung' },
          },
        },
      ])
    }
  })

  const hostile: [string, string, Uint8Array, string][] = [
    [
      'a document type',
      'a.gml',
      text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'layer_has_doctype',
    ],
    ['elements nested a thousand deep', 'a.gml', text('<a>'.repeat(1000)), 'layer_too_heavy'],
    ['half a document', 'a.gml', plan.subarray(0, 900), 'layer_unreadable'],
    ['a document without shapes', 'a.xml', text('<metadata/>'), 'layer_without_shapes'],
    ['a bomb in a gz', 'a.gml.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024)), 'archive_too_large'],
    ['half a gz', 'a.gml.gz', gzipSync(plan).subarray(0, 200), 'archive_broken'],
    [
      'two plans',
      'a.zip',
      zipOf(['a.gml', 'b.gml'].map((name) => ({ name, bytes: plan }))),
      'layer_several_gml',
    ],
    [
      'a system without a number',
      'a.gml',
      collection(plain(polygon('srsName="urn:adv:crs:XY_1"', list(outline.map(inMetres))))),
      'layer_crs_unreadable',
    ],
  ]
  test.each(hostile)('refuses %s', async (_, fileName, bytes, code) => {
    await expect(read(fileName, bytes)).rejects.toMatchObject({ refusal: { code } })
  })
})

import { readZoneLayer } from '@hetu/domain/zones/read-zone-layer'
import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { zh } from '../app/testing/catalogue-zh.ts'
import { importLayers } from './import-layers.ts'
import { ImportPreview } from './import-preview.tsx'
import { shortened } from './zone-labels.ts'

const ring = [
  [122.5, 32],
  [122.501, 32],
  [122.501, 32.001],
  [122.5, 32],
]
const polygon = { type: 'Polygon', coordinates: [ring] }
const point = { type: 'Point', coordinates: [122.5, 32] }
const long = '长'.repeat(220)
const feature = (geometry: unknown, name: string) => ({ type: 'Feature', properties: { name }, geometry })

const content = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature(polygon, '甲'),
    feature(polygon, '甲'),
    feature(point, long),
    feature({ ...polygon, coordinates: [ring.with(1, [0, 0])] }, '坏'),
  ],
})
// The preview reads no more of an import than this.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const zoneImport = {
  fileName: 'zones.geojson',
  rowCount: 4,
  isEncodingDoubtful: false,
  goodCount: 3,
  refusedCount: 1,
  outsideCount: 0,
  changedCount: 0,
  unchangedCount: 0,
  endingCount: 0,
  facts: { validFrom: '2026-01-01', accuracyMetres: 1, isDefinitive: false },
  sameFileAs: [],
  layer: readZoneLayer(content, { placeBox: [122, 31, 123, 33] }),
} as unknown as ZoneImport

test('the preview warns of repeated rows, points and cut names, and names the corner of a refused row', () => {
  const page = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="zh-CN" messages={zh} timeZone="Asia/Shanghai">
        <ImportPreview zoneImport={zoneImport} onMark={() => {}} />
      </IntlProvider>
    </QueryClientProvider>,
  )
  for (const words of [
    '边界与第 1 行完全相同',
    '只是一个点，没有面积',
    '名称超过 200 字，已截短',
    '第 1 条边界，第 2 个角点',
  ]) {
    expect(page).toContain(words)
  }
  expect(page).not.toContain('coordinates')
})

test('a long name is a short label on the map, and the words before the cut are its own', () => {
  const data = importLayers(zoneImport, 'light')[0]?.source
  expect(JSON.stringify(data)).toContain(`"label":"${'长'.repeat(13)}…"`)
  expect(JSON.stringify(data)).not.toContain('长'.repeat(14))
  expect(shortened('长'.repeat(14))).toBe('长'.repeat(14))
  expect(shortened('The old dyeworks by the river bend')).toBe('The old dyeworks by the…')
})

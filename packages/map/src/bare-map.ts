import 'maplibre-gl/dist/maplibre-gl.css'
import type { StyleSpecification } from 'maplibre-gl'
import { quarterStyle } from './basemap.ts'
import { createMap } from './create-map.ts'
import type { MapTarget } from './map-camera.ts'
import { noPadding } from './map-camera.ts'

/**
 * MapLibre and nothing else, for `bench/phone-profile.ts`: the least that a page with a map takes, and with
 * `?quarter=west,south,east,north` the least that one takes which draws the quarter.
 */
const paper: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'background', type: 'background', paint: { 'background-color': '#F2F0EB' } }],
}
const container = document.body.appendChild(document.createElement('div'))
Object.assign(container.style, { position: 'fixed', inset: '0' })
const bounds = new URLSearchParams(location.search).get('quarter')?.split(',').map(Number)
const style = bounds
  ? quarterStyle({ data: new URL('basemap.json', location.href).href, theme: 'light', locale: 'zh-CN' })
  : paper
const [west = 0, south = 0, east = 0, north = 0] = bounds ?? []
const target: MapTarget = bounds
  ? { bounds: [west, south, east, north], isCovering: true }
  : { center: [120, 30], zoom: 16 }
createMap({
  container,
  style,
  target,
  padding: noPadding,
  minZoom: 3,
  maxZoom: 21,
  isEmbedded: false,
  words: {},
})?.once('idle', () => performance.mark('hetu:map-drawn'))

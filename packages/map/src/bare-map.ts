import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** MapLibre and nothing else: the least that a page with a map takes, for `bench/phone-profile.ts`. */
setWorkerUrl(workerUrl)
const container = document.body.appendChild(document.createElement('div'))
Object.assign(container.style, { position: 'fixed', inset: '0' })
const map = new MapLibreMap({
  container,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'background', type: 'background', paint: { 'background-color': '#F2F0EB' } }],
  },
  center: [120, 30],
  zoom: 16,
})
map.once('idle', () => performance.mark('hetu:map-drawn'))

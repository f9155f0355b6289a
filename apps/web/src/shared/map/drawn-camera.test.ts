import type { Bounds } from '@hetu/map/map-camera'
import { expect, test } from 'vitest'
import { cameraAt, mapCameraOf, moved, projectionOf, zoomed } from './drawn-camera.ts'

const site: Bounds = [122.5, 32, 122.505, 32.003]
const frame = { width: 390, height: 600, padding: { top: 0, right: 0, bottom: 250, left: 0 } }

test('a box lies whole in what no sheet covers, its middle in the middle', () => {
  const camera = cameraAt({ bounds: site }, site, frame)
  const { toPixels } = projectionOf(camera, site, frame)
  const [[left, top], [right, bottom]] = [toPixels([122.5, 32.003]), toPixels([122.505, 32])]
  expect(Math.min(left, top, frame.width - right, 350 - bottom)).toBeGreaterThanOrEqual(-0.5)
  expect((top + bottom) / 2).toBeCloseTo(175, 0)
})

test('a covering box fills what is free', () => {
  const { toPixels } = projectionOf(cameraAt({ bounds: site, isCovering: true }, site, frame), site, frame)
  const [left, top] = toPixels([122.5, 32.003])
  const [right, bottom] = toPixels([122.505, 32])
  expect(left).toBeLessThanOrEqual(0.5)
  expect(right).toBeGreaterThanOrEqual(389.5)
  expect(top).toBeLessThanOrEqual(0.5)
  expect(bottom).toBeGreaterThanOrEqual(349.5)
})

test('a pressed pixel is the ground that is drawn there, to a quarter of a metre', () => {
  const { toPixels, toGround } = projectionOf(
    cameraAt({ center: [122.502, 32.001], zoom: 18 }, site, frame),
    site,
    frame,
  )
  const [lon, lat] = toGround(toPixels([122.5013, 32.0021]))
  expect(Math.abs(lon - 122.5013)).toBeLessThan(3e-6)
  expect(Math.abs(lat - 32.0021)).toBeLessThan(3e-6)
})

test('a view is told as a map would tell it, and leads back to the same view', () => {
  const camera = cameraAt({ center: [122.502, 32.001], zoom: 17.4 }, site, frame)
  const told = mapCameraOf(camera, site, frame)
  expect(told.zoom).toBeCloseTo(17.4, 6)
  expect(cameraAt({ center: told.center, zoom: told.zoom }, site, frame).scale).toBeCloseTo(camera.scale, 9)
  const [west, south, east, north] = told.bounds
  expect((west + east) / 2).toBeCloseTo(122.502, 5)
  expect((south + north) / 2).toBeCloseTo(32.001, 5)
})

test('nobody zooms beyond what the drawing knows, farther than the site, or moves off it', () => {
  let camera = cameraAt({ bounds: site }, site, frame)
  expect(zoomed(camera, -1, site, frame).scale).toBe(camera.scale)
  for (let press = 0; press < 20; press += 1) camera = zoomed(camera, 1, site, frame)
  expect(zoomed(camera, 1, site, frame).scale).toBe(camera.scale)
  for (let press = 0; press < 200; press += 1) camera = moved(camera, [500, 0], site)
  expect(camera.centre[0]).toBe(site[2])
})

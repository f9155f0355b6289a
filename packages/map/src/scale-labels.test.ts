import { describe, expect, it } from 'vitest'
import { scaleLabels, scaleSize } from './scale-labels.ts'

describe('scaleLabels', () => {
  it('makes labels and pins larger with the reader’s text', () => {
    const layer = {
      id: 'a',
      type: 'symbol' as const,
      layout: { 'text-field': 'x', 'text-size': 14, 'icon-image': 'i' },
    }
    expect(scaleLabels(layer, 1.57).layout).toMatchObject({ 'text-size': 21.98, 'icon-size': 1.57 })
  })

  it('leaves a card to grow with the words on it', () => {
    const layer = {
      id: 'f',
      type: 'symbol' as const,
      layout: { 'text-field': 'x', 'text-size': 10, 'icon-image': 'card', 'icon-text-fit': 'both' as const },
    }
    const { layout } = scaleLabels(layer, 1.5)
    expect(layout).toMatchObject({ 'text-size': 15 })
    expect(layout).not.toHaveProperty('icon-size')
  })

  it('scales the sizes of a zoom expression but not its zooms', () => {
    const size = ['interpolate', ['linear'], ['zoom'], 16, 13, 18, 15]
    expect(scaleSize(size, 2)).toEqual(['interpolate', ['linear'], ['zoom'], 16, 26, 18, 30])
    expect(scaleSize(['step', ['zoom'], 10, 17, 12], 2)).toEqual(['step', ['zoom'], 20, 17, 24])
    expect(scaleSize({ stops: [[16, 10]] }, 2)).toEqual({ stops: [[16, 20]] })
  })

  it('leaves alone what is drawn in metres on the ground', () => {
    const tree = {
      id: 't',
      type: 'symbol' as const,
      metadata: { 'hetu:scale': 'metres' },
      layout: { 'icon-size': 1 },
    }
    expect(scaleLabels(tree, 2)).toBe(tree)
  })

  it('lets the ring around a chosen pin grow with the pin', () => {
    const ring = {
      id: 'r',
      type: 'circle' as const,
      metadata: { 'hetu:scale': 'labels' },
      paint: { 'circle-radius': 10 },
    }
    expect(scaleLabels(ring, 1.5).paint).toEqual({ 'circle-radius': 15 })
  })
})

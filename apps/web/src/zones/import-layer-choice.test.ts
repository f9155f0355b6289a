import { Refused } from '@hetu/domain/refusal'
import { expect, test } from 'vitest'
import { ApiProblem } from '../shared/api-problem.ts'
import { layersOffered } from './import-layer-choice.tsx'

const refusedWith = (code: string, params: Record<string, string | number>) =>
  new ApiProblem({ status: 422, code, params })

test('the layers of a refused file are offered by their whole names', () => {
  const params = { count: 2, names: '保护/a b.shp · c.shp', layers: '保护/a b.shp\nc.shp' }
  for (const code of ['layer_several', 'layer_not_in_file']) {
    expect(layersOffered(refusedWith(code, params))).toEqual(['保护/a b.shp', 'c.shp'])
  }
})

test('nothing is offered when no name can be, or the file was refused for another reason', () => {
  expect(layersOffered(refusedWith('layer_several', { count: 2, layers: '' }))).toEqual([])
  expect(layersOffered(refusedWith('layer_several_systems', { layers: 'a' }))).toEqual([])
  expect(layersOffered(new Refused({ code: 'layer_several', params: { layers: 'a' } }))).toEqual([])
})

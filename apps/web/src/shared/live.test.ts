import { describe, expect, it } from 'vitest'
import { changeOf, isTouched } from './live.ts'

const one = '0198c1a2-0000-7000-8000-000000000001'
const other = '0198c1a2-0000-7000-8000-000000000002'
const change = { kind: 'idea', id: one }

describe('isTouched', () => {
  it('takes the thing itself, its lists and pages named by reference, but not another thing', () => {
    expect(isTouched({ queryKey: ['idea', one], meta: undefined }, change)).toBe(true)
    expect(isTouched({ queryKey: ['idea', 'list', {}], meta: undefined }, change)).toBe(true)
    expect(isTouched({ queryKey: ['idea', 'LTL-0417'], meta: undefined }, change)).toBe(true)
    expect(isTouched({ queryKey: ['idea', other], meta: undefined }, change)).toBe(false)
    expect(isTouched({ queryKey: ['proposal', one], meta: undefined }, change)).toBe(false)
  })
  it('takes what says that it follows the kind', () => {
    expect(isTouched({ queryKey: ['figures'], meta: { follows: ['idea'] } }, change)).toBe(true)
  })
})

describe('changeOf', () => {
  it('reads a line of the stream and nothing else', () => {
    const line = { ...change, verb: 'support-idea' }
    expect(changeOf(JSON.stringify(line))).toEqual(change)
    expect(changeOf('{"kind":1}')).toBeUndefined()
    expect(changeOf('keep-alive')).toBeUndefined()
  })
})

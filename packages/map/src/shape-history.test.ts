import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf, redone, stepped, undone } from './shape-history.ts'

describe('undone', () => {
  it('goes back through any steps and forward again to the same content', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (steps) => {
        const end = steps.reduce(stepped, historyOf('begin'))
        const start = steps.reduce((history) => undone(history), end)
        expect(start.present).toBe('begin')
        expect(steps.reduce((history) => redone(history), start)).toEqual(end)
      }),
    )
  })

  it('forgets what was taken back once something new is done', () => {
    const history = stepped(undone(stepped(historyOf('a'), 'b')), 'c')
    expect(redone(history).present).toBe('c')
  })
})

import { describe, expect, test } from 'vitest'
import { changedByOther, disputed, merged, writtenByHand } from './three-way.ts'

const base = { title: '旧题目', body: '旧正文', roof: { height: 5, id: 'roof' }, gone: '一行' }

describe('two writings of one form', () => {
  test('what one of them changed is taken from whoever changed it, without a question', () => {
    const writings = {
      base,
      mine: { ...base, title: '我的题目' },
      theirs: { title: base.title, body: '他的正文', roof: { id: 'roof', height: 5 }, wall: '新的一处' },
    }
    expect(disputed(writings)).toEqual([])
    expect(changedByOther(writings)).toEqual(['body', 'gone', 'wall'])
    expect(merged(writings, {})).toEqual({
      title: '我的题目',
      body: '他的正文',
      roof: { height: 5, id: 'roof' },
      wall: '新的一处',
    })
  })

  test('what both changed is disputed, unless both wrote the same', () => {
    const writings = {
      base,
      mine: { ...base, title: '我的题目', body: '同样的正文', roof: { id: 'roof', height: 6 } },
      theirs: { ...base, title: '他的题目', body: '同样的正文', roof: undefined },
    }
    expect(disputed(writings)).toEqual(['title', 'roof'])
    expect(merged(writings, {})).toMatchObject({ title: '我的题目', roof: { height: 6 } })
    const picks = { title: { from: 'hand', text: '商量好的题目' }, roof: { from: 'theirs' } } as const
    expect(merged(writings, picks)).toEqual({ title: '商量好的题目', body: '同样的正文', gone: '一行' })
    expect(writtenByHand(picks)).toEqual({ title: picks.title })
  })
})

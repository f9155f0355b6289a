import { because } from '@hetu/domain/because'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inputFault } from './input-fault.ts'

const faultOf = (schema: z.ZodType, input: unknown) => inputFault(schema.safeParse(input).error?.issues[0])

const cases: [string, z.ZodType, unknown, RegExp, RegExp][] = [
  ['a text left out', z.string(), undefined, /文字/, /text/],
  ['a word for a number', z.number(), 'x', /数字/, /number/],
  ['half a number', z.int(), 1.5, /整数/, /whole number/],
  ['a word for yes or no', z.boolean(), 'yes', /true/, /true or false/],
  ['one for many', z.array(z.string()), 'x', /一列/, /list/],
  ['nothing for an object', z.object({}), null, /一组/, /object/],
  ['nothing for a record', z.record(z.string(), z.string()), 3, /一组/, /object/],
  ['nothing for a pair', z.tuple([z.string()]), 3, /一列/, /list/],
  ['an empty text', z.string().min(1), '', /不能空着/, /empty/],
  ['a short text', z.string().min(2), 'x', /至少 2 个字/, /At least 2 letters/],
  ['a long text', z.string().max(2), 'xyz', /最多 2 个字/, /At most 2 letters/],
  ['too few', z.array(z.string()).min(2), [], /至少 2 项/, /At least 2 of them/],
  ['too many', z.array(z.string()).max(1), ['a', 'b'], /最多 1 项/, /At most 1 of them/],
  ['too little', z.number().min(3), 2, /不能小于 3/, /at least 3/],
  ['not above', z.number().positive(), 0, /要大于 0/, /more than 0/],
  ['too much', z.number().max(3), 4, /不能大于 3/, /at most 3/],
  ['not below', z.number().lt(3), 3, /要小于 3/, /less than 3/],
  ['no id', z.uuid(), 'x', /编号/, /id/],
  ['no e-mail address', z.email(), 'x', /邮箱/, /e-mail/],
  ['no web address', z.url(), 'x', /网址/, /web address/],
  ['no day', z.iso.date(), '2026-02-30', /2026-03-01/, /2026-03-01/],
  ['no moment', z.iso.datetime({ offset: true }), 'x', /T08:00/, /T08:00/],
  ['another form', z.string().regex(/^P\d$/), 'x', /写法/, /written/],
  ['no multiple', z.number().multipleOf(5), 3, /5 的倍数/, /multiple of 5/],
  ['an entry that is not known', z.strictObject({}), { a: 1 }, /没有这一项：a/, /no such entry: a/],
  ['none of a few', z.enum(['a', 'b']), 'c', /a、b/, /a, b/],
  [
    'a kind that does not exist',
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
    { kind: 'c' },
    /a、b/,
    /a, b/,
  ],
  ['neither of two', z.union([z.string(), z.number()]), true, /不是这里要的样子/, /not what is asked/],
  [
    'a key that is too long',
    z.record(z.string().max(1), z.string()),
    { ab: 'x' },
    /最多 1 个字/,
    /At most 1/,
  ],
  ['a rule of ours', z.string().refine(() => false, because({ zh: '甲', en: 'first' })), 'x', /甲/, /first/],
  ['a rule without words', z.string().refine(() => false), 'x', /不是这里要的样子/, /not what is asked/],
]

describe('inputFault', () => {
  test.each(cases)('says what is wrong with %s in both languages', (_, schema, input, zh, en) => {
    const fault = faultOf(schema, input)
    expect(fault.zh).toMatch(zh)
    expect(fault.en).toMatch(en)
    expect(fault.en).not.toMatch(/[Ii]nvalid|expected|\p{Script=Han}/u)
    expect(fault.zh).not.toMatch(/[Ii]nvalid|expected|Please/)
  })
})

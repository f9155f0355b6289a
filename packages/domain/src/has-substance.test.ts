import { expect, test } from 'vitest'
import { AnswerIdea } from './ideas/idea.ts'
import { hasSubstance } from './has-substance.ts'

test.each([
  '已阅，感谢您的意见。',
  '收到，谢谢支持和参与！',
  '已办结已办结已办结',
  '好好好好好好好',
  'Noted. Thank you for your idea.',
  'ok ok ok ok ok ok',
  '。。。。。。',
  'Received, thanks.',
])('says nothing of the matter: %s', (reason) => {
  expect(hasSubstance(reason)).toBe(false)
})

test.each([
  '本月底前装好。',
  '已经在做的事情',
  '离住宅不到六米，消防不允许。',
  'Less than six metres from dwellings.',
  'We mend it in May.',
  'Cleared this month.',
])('says something: %s', (reason) => {
  expect(hasSubstance(reason)).toBe(true)
})

test('an answer with a reason that says nothing is refused with a sentence about it', () => {
  const answer = (zh: string) => ({
    reference: 'LTL-0001',
    disposition: 'explained',
    reason: { zh, en: 'We mend it in May.' },
  })
  expect(AnswerIdea.safeParse(answer('五月里修好它。')).success).toBe(true)
  const refused = AnswerIdea.safeParse(answer('已阅，感谢您的意见。'))
  expect(refused.error?.issues[0]).toMatchObject({ path: ['reason', 'zh'] })
})

import { expect, test } from 'vitest'
import { termInWords, termsOf } from './terms-of.ts'

const terms = (text: string) => [...termsOf(text)].toSorted()

test('a matter is one term in Chinese and English, traditional as simplified', () => {
  for (const text of [
    '巷口积水',
    '巷口積水',
    'The lane is flooded',
    'Lantern Lane floods',
    'waterlogged lane',
  ])
    expect(terms(text)).toContain('#flood')
  expect(terms('路灯壞了')).toEqual(terms('路燈坏了'))
})

test('not flooding is not flooding; no lamp still speaks of lamps', () => {
  for (const text of ['这里没有积水', '并不积水', 'It is not flooding here', "It doesn't get flooded"])
    expect([text, terms(text).filter((term) => term.endsWith('flood'))]).toEqual([text, ['!#flood']])
  expect(terms('没有路灯')).toContain('#lamp')
  expect(terms('There is no lamp')).toContain('#lamp')
  // What is denied is what stands there, not the next thing.
  expect(terms('没有人管，积水很深')).toContain('#flood')
})

test('how something is said weighs nothing: a lamp is not a toilet because both are wanted in the evening', () => {
  const lamp = termsOf('希望晚上巷口能有路灯，谢谢')
  const toilet = termsOf('希望晚上巷口能有公厕，谢谢')
  expect([...lamp].filter((term) => toilet.has(term))).toEqual([])
  const english = [
    termsOf('Please, we need a lamp in the evening'),
    termsOf('Please, we need a toilet in the evening'),
  ]
  expect([...english[0]!].filter((term) => english[1]!.has(term))).toEqual([])
})

test('people read a term in their language', () => {
  expect(termInWords('#lamp')).toEqual({ zh: '路灯', en: 'lamp' })
  expect(termInWords('!#flood')).toEqual({ zh: '没有积水', en: 'no flood' })
  expect(termInWords('染缸')).toEqual({ zh: '染缸', en: '染缸' })
})

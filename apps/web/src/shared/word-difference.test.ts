import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const own = (stretches: { text: string; isOwn: boolean }[]) =>
  stretches.flatMap(({ text, isOwn }) => (isOwn ? [text.trim()] : []))
const whole = (stretches: { text: string }[]) => stretches.map(({ text }) => text).join('')

test('marks the words of each language that only one of two texts has', () => {
  const chinese = wordDifference('屋脊保持原高，换木窗。', '屋脊保持原高，换铝窗。')
  expect(whole(chinese.mine)).toBe('屋脊保持原高，换木窗。')
  expect(whole(chinese.theirs)).toBe('屋脊保持原高，换铝窗。')
  expect(own(chinese.mine).join('')).toContain('木')
  expect(own(chinese.mine).join('')).not.toContain('屋脊')
  const english = wordDifference('Roofs are repaired in May.', 'Roofs are repaired in June.')
  expect([own(english.mine), own(english.theirs)]).toEqual([['May'], ['June']])
  const lines = wordDifference('One\nstays where it is\nTwo', 'One\nis numbered\nTwo')
  expect([whole(lines.mine), whole(lines.theirs)]).toEqual([
    'One\nstays where it is\nTwo',
    'One\nis numbered\nTwo',
  ])
  expect(wordDifference('', '新写的')).toEqual({ mine: [], theirs: [{ text: '新写的', isOwn: true }] })
})

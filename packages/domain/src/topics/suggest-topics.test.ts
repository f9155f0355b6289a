import { describe, expect, test } from 'vitest'
import { type Sortable, rejectionOf, suggestTopics } from './suggest-topics.ts'
import { termsOf } from './terms-of.ts'

let made = 0
const idea = (text: string, spot: [number, number] = [0, 0], category: string | null = null): Sortable => ({
  id: `i${String((made += 1)).padStart(3, '0')}`,
  terms: termsOf(text),
  spot,
  category,
})
const nothing = new Set<string>()
const others = [
  '食堂太贵',
  '桂花树不要砍',
  '招牌要大一点',
  '台阶太高',
  '井口没护栏',
  '电线乱拉',
  '垃圾没人收',
  '狗叫',
  '快递没处放',
  '房租涨了',
  '公交太少',
  '油烟熏人',
  '裂缝要修',
  '城墙脚下停车',
].map((text, at) => idea(text, [500 + 90 * at, 900]))

describe('suggestions', () => {
  test('say which words made them, how far it is, and that nothing speaks against it', () => {
    const drains = [
      '一下雨就积水',
      '雨后积水到脚踝',
      '门口积水，排水沟堵了',
      'The lane floods, the drain is blocked',
    ].map((text, at) => idea(text, [10 * at, 0]))
    const [waiting, ...placed] = drains
    const found = suggestTopics({
      ideas: [...drains, ...others],
      topics: [{ reference: 'T1', ideas: placed.map(({ id }) => id) }],
      rejected: nothing,
    }).filter(({ topic }) => topic === 'T1')
    expect(found).toMatchObject([
      { ideas: [waiting!.id], metres: 10, against: { denied: [], isFar: false, nearly: null } },
    ])
    expect(found[0]!.words).toContain('#flood')
  })

  test('respect what was rejected, and say it again once that is taken back', () => {
    const [a, b, c, d] = Array.from({ length: 4 }, (_, at) => idea('巷口积水', [at, 0]))
    const ideas = [a!, b!, c!, d!, ...others]
    const topics = [{ reference: 'T1', ideas: [b!.id, c!.id, d!.id] }]
    const rejected = new Set([rejectionOf(a!.id, 'T1')])
    const joins = (no: ReadonlySet<string>) =>
      suggestTopics({ ideas, topics, rejected: no }).filter(({ topic }) => topic === 'T1')
    expect(joins(nothing).map((each) => each.ideas)).toEqual([[a!.id]])
    expect(joins(rejected)).toEqual([])
    const fresh = (no: ReadonlySet<string>) => suggestTopics({ ideas, topics: [], rejected: no })
    expect(fresh(nothing).some((each) => each.ideas.includes(a!.id) && each.ideas.includes(b!.id))).toBe(true)
    const apart = new Set([b!, c!, d!].map(({ id }) => rejectionOf(id, a!.id)))
    expect(fresh(apart).some((each) => each.ideas.includes(a!.id) && each.ideas.length > 1)).toBe(false)
  })

  test('take nothing that is in a topic, and are the same for the same ideas in another order', () => {
    const drains = Array.from({ length: 5 }, (_, at) => idea('巷口积水', [at * 10, 0]))
    const ideas = [...drains, ...others]
    const [first] = suggestTopics({ ideas, topics: [], rejected: nothing })
    expect(first).toMatchObject({ topic: null })
    expect(first!.ideas.toSorted()).toEqual(drains.map(({ id }) => id))
    const turned = suggestTopics({ ideas: ideas.toReversed(), topics: [], rejected: nothing })
    expect(turned[0]).toEqual(first)
    const all = suggestTopics({
      ideas,
      topics: [{ reference: 'T1', ideas: drains.map(({ id }) => id) }],
      rejected: nothing,
    })
    expect(all.flatMap((each) => each.ideas).filter((id) => drains.some((drain) => drain.id === id))).toEqual(
      [],
    )
  })

  test('find what is said twice of one place, not of two, and not what denies it', () => {
    const placed = idea('染缸旁的石板松动', [0, 0])
    const same = idea('石板松动，就在染缸旁', [5, 0])
    const far = idea('染缸旁的石板松动', [400, 400])
    const flooded = idea('染缸旁积水', [0, 50])
    const dry = idea('染缸旁没有积水', [0, 52])
    const found = suggestTopics({
      ideas: [placed, same, far, flooded, dry, ...others],
      topics: [
        { reference: 'T1', ideas: [placed.id] },
        { reference: 'T2', ideas: [flooded.id] },
      ],
      rejected: nothing,
    })
    expect(found.find(({ ideas }) => ideas.includes(same.id))).toMatchObject({ topic: 'T1', twin: placed.id })
    expect(found.filter(({ ideas, twin }) => ideas.includes(far.id) && twin)).toEqual([])
    expect(found.filter(({ ideas, twin }) => ideas.includes(dry.id) && twin)).toEqual([])
  })

  test('of few ideas without common words go by what their writers chose and where they are', () => {
    const trees = ['保留桂花', '银杏下放椅子', 'native willows'].map((text, at) =>
      idea(text, [at * 60, 0], 'trees'),
    )
    const far = idea('城墙上的草', [900, 0], 'trees')
    const found = suggestTopics({ ideas: [...trees, far, ...others], topics: [], rejected: nothing })
    expect(found.find(({ category }) => category === 'trees')?.ideas).toEqual(trees.map(({ id }) => id))
  })
})

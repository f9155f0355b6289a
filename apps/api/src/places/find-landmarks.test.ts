import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationServices } from '../demonstration/testing/demonstration-services.ts'
import { demonstrationSlug } from '../demonstration/load-place.ts'
import { visitor } from '@hetu/domain/people/actor'
import { type PlaceContext, findPlace } from '../server/place-context.ts'
import { readAs } from '../testing/services.ts'
import { findLandmarks } from './find-landmarks.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await demonstrationServices()
  place = await findPlace(services.database.kysely, demonstrationSlug)
})
afterAll(() => services.close())

const find = (words: string) => readAs(services, place, visitor, findLandmarks, { q: words })

describe('findLandmarks', () => {
  test('finds a courtyard once, with where it is', async () => {
    const found = await find('双井巷 ７ 号院')
    expect(found).toMatchObject([{ id: 'Y07', kind: 'courtyard', name: { en: '7 Twin Wells Lane' } }])
    expect(found[0]?.position).toEqual([expect.any(Number), expect.any(Number)])
    expect(found[0]?.geometry).toBeTruthy()
  })

  test('keeps the best answer first when it reads the shapes', async () => {
    expect((await find('双井巷1')).map(({ name }) => name.zh).slice(0, 2)).toEqual([
      '双井巷1号',
      '双井巷10号',
    ])
    expect((await find('lantern lane')).map(({ kind }) => kind)).toEqual(['lane', 'door'])
  })

  test('a number that nobody has entered leads to its lane', async () => {
    for (const words of ['打灯巷 60 号', 'lantern lane 60'])
      expect((await find(words)).map(({ id }) => id)).toEqual(['lantern-lane'])
  })

  test('signs are no wildcards; no words list everything, doubles included', async () => {
    for (const words of ['%', '_', 'zzzz']) expect(await find(words)).toEqual([])
    const all = await find('')
    expect(all.filter(({ name }) => name.zh === '双井巷7号')).toHaveLength(2)
  })
})

import { expect, test } from 'vitest'
import { seenName } from './seen-answers.ts'

const nameOf = (path: string) => seenName(new URL(`https://hetu.example/api/places/liuting-li${path}`))

test('the list last seen of a filter is one, whatever part of the map was looked at', () => {
  const seen = '/api/places/liuting-li/contributions?kind=idea&status=open'
  expect(nameOf('/contributions?status=open&kind=idea')).toBe(seen)
  expect(nameOf('/contributions?box=1,2,3,4&kind=idea&status=open')).toBe(seen)
  expect(nameOf('/contributions?kind=idea&status=open&after=x')).toBeUndefined()
})

test('a tile and the basemap are kept once, not once for each state of the place', () => {
  expect(nameOf('/tiles/17/14/3/4.mvt')).toBe('/api/places/liuting-li/tiles/seen/14/3/4.mvt')
  expect(nameOf('/tiles/18/14/3/4.mvt')).toBe(nameOf('/tiles/17/14/3/4.mvt'))
  expect(nameOf('/basemap/2')).toBe('/api/places/liuting-li/basemap/seen')
  expect(nameOf('')).toBe(nameOf('/'))
})

test('what is a person’s own, a desk’s, or a file to keep is none of it', () => {
  const others = [
    '/tiles/17/14/3/4.mvt?mine=true',
    '/contributions?mine=true',
    '/my-ideas',
    '/my-votes',
    '/notifications',
    '/moderation',
    '/unanswered-ideas',
    '/ideas-by-code/ABCD2345',
    '/polls/1/noted-voters',
    '/proposals/P1/close-out',
    '/open-decisions/1/preview',
    '/reviews/1',
    '/zones.geojson',
    '/live',
  ]
  for (const path of others) expect([path, nameOf(path)]).toEqual([path, undefined])
  expect(seenName(new URL('https://hetu.example/api/outbox'))).toBeUndefined()
})

import { type Actor, visitor } from '@hetu/domain/people/actor'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { processorTime } from '../server/processor-time.ts'
import { openSession } from '../server/session.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { hideIdea } from './hide-idea.ts'
import { preparePhoto } from './prepare-photo.ts'
import { readPhoto } from './read-photo.ts'
import { submitIdea } from './submit-idea.ts'
import { uploadPhoto } from './upload-photo.ts'

const refuses = (code: string) => ({ refusal: expect.objectContaining({ code }) })
const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
const withPlace = () =>
  grey(60, 40)
    .withExif({
      IFD0: { Artist: 'canary', Software: 'canary' },
      IFD3: { GPSLatitude: '32/1 0/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary/></x:xmpmeta>')
    .jpeg()
    .toBuffer()

describe('preparePhoto', () => {
  test('drops position, camera and everything else that is not the picture', async () => {
    const sent = await withPlace()
    expect(sent.toString('latin1')).toContain('canary')
    const photo = await preparePhoto(sent)
    for (const bytes of [photo.large, photo.small]) {
      const { exif, xmp, iptc, icc, format } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc, format }).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
        format: 'webp',
      })
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('canary')
    }
  })

  test('turns a photo upright before it forgets how it was held', async () => {
    const sideways = await grey(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await preparePhoto(sideways)).toMatchObject({ width: 40, height: 60 })
  })

  test('lays what is transparent on white paper, in both sizes', async () => {
    const line = await sharp({ create: { width: 200, height: 20, channels: 4, background: '#000f' } })
      .png()
      .toBuffer()
    const drawing = await sharp({ create: { width: 200, height: 200, channels: 4, background: '#0000' } })
      .composite([{ input: line, top: 90, left: 0 }])
      .png()
      .toBuffer()
    const photo = await preparePhoto(drawing)
    for (const bytes of [photo.large, photo.small]) {
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      const brightness = (y: number) => data[(y * info.width + 100) * info.channels] ?? 0
      expect([info.channels, brightness(20) > 245, brightness(100) < 12]).toEqual([3, true, true])
    }
  })

  test('shrinks to 1600 and 400 pixels', async () => {
    const photo = await preparePhoto(await grey(3000, 1500).png().toBuffer())
    expect(photo).toMatchObject({ width: 1600, height: 800 })
    expect(await sharp(photo.small).metadata()).toMatchObject({ width: 400, height: 200 })
  })

  test('refuses more than 40 megapixels before decoding a single one', async () => {
    const flood = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(flood.byteLength).toBeLessThan(500_000)
    const milliseconds = await processorTime(() =>
      expect(preparePhoto(flood)).rejects.toMatchObject(refuses('photo_too_many_pixels')),
    )
    expect(milliseconds).toBeLessThan(200)
  })

  test('refuses SVG, scripts, GIF and broken files, whatever they call themselves', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const jpeg = await grey(60, 40).jpeg().toBuffer()
    for (const bytes of [
      Buffer.from(svg),
      Buffer.from(`<?xml version="1.0"?>${svg}`),
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.from('GIF89a/*' + 'x'.repeat(100)),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
      jpeg.subarray(0, 80),
      Buffer.alloc(0),
    ]) {
      await expect(preparePhoto(bytes)).rejects.toMatchObject(refuses('photo_unreadable'))
    }
  })

  test('names the setting of the phone for a photo in HEIC, which cannot be decoded here', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    await expect(preparePhoto(heic)).rejects.toMatchObject(refuses('photo_is_heic'))
  })

  test('keeps nothing of what was hidden behind a picture', async () => {
    const polyglot = Buffer.concat([
      await grey(60, 40).jpeg().toBuffer(),
      Buffer.from('<script>canary</script>PK\x03\x04'),
    ])
    const photo = await preparePhoto(polyglot)
    expect(Buffer.from(photo.large).toString('latin1')).not.toContain('canary')
  })
})

describe('a photo’s way', () => {
  let services: Awaited<ReturnType<typeof testServices>>
  let place: PlaceContext
  beforeAll(async () => {
    services = await testServices()
    place = await newPlace(services)
  })
  afterAll(() => services.close())

  const idea = { kind: 'suggestion', title: '照片里的井', words: '井口没护栏。', position: [122.501, 32.001] }
  const upload = async (who: Awaited<ReturnType<typeof newPerson>>) =>
    performAs(services, place, who, uploadPhoto, { photo: await preparePhoto(await withPlace()) })
  const see = async (who: Actor, id: string) =>
    Buffer.from((await readAs(services, place, who, readPhoto, { photoId: id, size: 'small' })).body)

  test('is seen by its uploader alone until it belongs to a public idea, and again once that is hidden', async () => {
    const lin = await newPerson(services, place)
    const zhao = await newPerson(services, place)
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    const { id } = await upload(lin)
    expect((await see(lin, id)).byteLength).toBeGreaterThan(0)
    await expect(see(visitor, id)).rejects.toMatchObject(refuses('not_found'))
    await expect(
      performAs(services, place, zhao, submitIdea, { ...idea, photoIds: [id] }),
    ).rejects.toMatchObject(refuses('not_found'))
    const { reference } = await performAs(services, place, lin, submitIdea, { ...idea, photoIds: [id] })
    expect((await see(visitor, id)).byteLength).toBeGreaterThan(0)
    await expect(
      performAs(services, place, lin, submitIdea, { ...idea, photoIds: [id] }),
    ).rejects.toMatchObject(refuses('not_found'))
    await performAs(services, place, moderator, hideIdea, {
      reference,
      reasonCode: 'personal_data',
      reason: '照片里有人脸',
    })
    await expect(see(visitor, id)).rejects.toMatchObject(refuses('not_found'))
    expect((await see(moderator, id)).byteLength).toBeGreaterThan(0)
  })

  test('of a report stays private', async () => {
    const lin = await newPerson(services, place)
    const { id } = await upload(lin)
    await performAs(services, place, lin, submitIdea, { ...idea, kind: 'report', photoIds: [id] })
    await expect(see(visitor, id)).rejects.toMatchObject(refuses('not_found'))
  })

  test('comes in as the body or as a form, once a key, and never from a visitor', async () => {
    const lin = await newPerson(services, place)
    const token = await services.database.kysely
      .transaction()
      .execute((tx) => openSession(tx, lin.personId, new Date(), false))
    const app = createApp(services, '.')
    const address = `/api/places/${place.slug}/photos`
    const bytes = new Uint8Array(await withPlace())
    const headers = { 'X-Hetu': '1', 'Idempotency-Key': 'photo-key-one' }
    expect((await app.request(address, { method: 'POST', headers, body: bytes })).status).toBe(401)
    const signedIn = { ...headers, Cookie: `hetu=${token}; __Host-hetu=${token}` }
    const first = await app.request(address, {
      method: 'POST',
      headers: { ...signedIn, 'Content-Type': 'image/jpeg' },
      body: bytes,
    })
    expect(first.status).toBe(201)
    const again = await app.request(address, {
      method: 'POST',
      headers: { ...signedIn, 'Content-Type': 'image/jpeg' },
      body: bytes,
    })
    expect(await again.json()).toEqual(await first.json())
    const form = new FormData()
    form.set('photo', new File([bytes], '<img src=x>.svg', { type: 'image/svg+xml' }))
    form.set('altText', '井口')
    const second = await app.request(address, {
      method: 'POST',
      headers: { ...signedIn, 'Idempotency-Key': 'photo-key-two' },
      body: form,
    })
    expect(second.status).toBe(201)
    const { id } = (await second.json()) as { id: string }
    const shown = await app.request(`${address}/${id}/large`, { headers: { Cookie: signedIn.Cookie } })
    expect(shown.headers.get('Content-Type')).toBe('image/webp')
    expect(shown.headers.get('Cache-Control')).toContain('private')
    expect((await app.request(`${address}/${id}/large`)).status).toBe(404)
    // A form that was cut, or says nothing of its parts, is refused like a picture that cannot be opened.
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary="',
      'multipart/form-data; boundary=b',
    ])
      for (const body of ['', '--b\r\nContent-Disposition: form-data; name="photo', '{}']) {
        const cut = await app.request(address, {
          method: 'POST',
          headers: { ...signedIn, 'Idempotency-Key': 'photo-key-cut', 'Content-Type': type },
          body,
        })
        expect(cut.status).toBe(422)
        expect(await cut.json()).toMatchObject({ code: 'photo_unreadable' })
      }
  })
})

import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { preparePhoto } from '../ideas/prepare-photo.ts'
import { uploadPhoto } from '../ideas/upload-photo.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { checkFiles } from './check.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function check() {
  const said: string[] = []
  const isWell = await checkFiles(services, (line) => said.push(line))
  return { isWell, said }
}

test('names files that are missing, cut short, emptied, or named by no row', async () => {
  const place = await newPlace(services)
  const person = await newPerson(services, place)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .png()
    .toBuffer()
  const upload = async () =>
    (await performAs(services, place, person, uploadPhoto, { photo: await preparePhoto(bytes) })).id
  const [whole, gone, cut, empty] = [await upload(), await upload(), await upload(), await upload()]
  expect(await check()).toEqual({
    isWell: true,
    said: ['8 files named, 0 missing, 0 damaged, 0 named by no row.'],
  })
  const folder = join(services.config.dataFolder, 'files/photos')
  await rm(join(folder, `${gone}-small.webp`))
  await truncate(join(folder, `${cut}-large.webp`), 10)
  await truncate(join(folder, `${empty}-small.webp`), 0)
  await writeFile(join(folder, 'left-over.webp'), 'x')
  const { isWell, said } = await check()
  expect(isWell).toBe(false)
  expect(said.join('\n')).not.toContain(whole)
  expect(said).toEqual([
    `missing: photos/${gone}-small.webp of photo ${gone}`,
    expect.stringMatching(`^damaged: photos/${cut}-large.webp of photo ${cut}: 10 bytes, should be \\d+$`),
    `damaged: photos/${empty}-small.webp of photo ${empty}: empty`,
    'named by no row: photos/left-over.webp',
    '8 files named, 1 missing, 2 damaged, 1 named by no row.',
  ])
})

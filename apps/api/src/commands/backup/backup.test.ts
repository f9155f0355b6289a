import { connect } from '@hetu/db/connect'
import { migrate } from '@hetu/db/migrate'
import { sql } from '@hetu/db/sql'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { preparePhoto } from '../../ideas/prepare-photo.ts'
import { uploadPhoto } from '../../ideas/upload-photo.ts'
import { folderStore } from '../../server/file-store.ts'
import { newId } from '../../server/new-id.ts'
import { newPerson, newPlace, performAs, testServices } from '../../testing/services.ts'
import { servicesOn } from '../../testing/services-on.ts'
import { checkFiles } from '../check.ts'
import { backUp } from './back-up.ts'
import { readManifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { verifyBackup } from './verify-backup.ts'

const serverUrl = process.env['TEST_DATABASE_URL']

test('the embedded database is backed up by copying its folder, and says so', async () => {
  const services = await testServices()
  await expect(backUp(services, join(tmpdir(), newId()))).rejects.toThrow(/copy the folder in HETU_DATA/)
  await services.close()
})

describe.runIf(serverUrl)('a backup', () => {
  const closings: (() => Promise<unknown>)[] = []
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hetu-backup-'))
    closings.push(() => rm(folder, { recursive: true }))
  })
  afterAll(async () => {
    for (const close of closings.toReversed()) await close()
  })

  /** Services on a new, empty database of the test's server. */
  async function onNewDatabase() {
    const url = new URL(serverUrl ?? '')
    const name = `hetu_backup_${newId().replaceAll('-', '')}`
    const server = await connect({ databaseUrl: url.href, allowUnsafe: true })
    await sql`create database ${sql.id(name)}`.execute(server.kysely)
    url.pathname = `/${name}`
    const database = await connect({ databaseUrl: url.href, allowUnsafe: true })
    const services = await servicesOn(database)
    closings.push(async () => {
      await services.close()
      await sql`drop database ${sql.id(name)} with (force)`.execute(server.kysely)
      await server.close()
    })
    return { ...services, config: { ...services.config, databaseUrl: url.href } }
  }

  test('made while people write holds all that was acknowledged before it began, and comes back', async () => {
    const source = await onNewDatabase()
    await migrate(source.database)
    const place = await newPlace(source)
    const person = await newPerson(source, place)
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#884422' } })
      .png()
      .toBuffer()
    const photo = await preparePhoto(picture)
    const acknowledged: string[] = []
    const over = new AbortController()
    const write = async () => {
      while (!over.signal.aborted)
        acknowledged.push((await performAs(source, place, person, uploadPhoto, { photo })).id)
    }
    const writers = [write(), write(), write()]
    while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 20))
    const before = [...acknowledged]
    const at = join(folder, 'one')
    await backUp(source, at).finally(() => {
      over.abort()
      return Promise.all(writers)
    })
    expect(acknowledged.length).toBeGreaterThan(before.length)
    expect(await verifyBackup(at)).toEqual([])

    const target = await onNewDatabase()
    await restoreBackup(target, at)
    const rows = await target.database.kysely.selectFrom('idea_photo').select('id').execute()
    const restored = new Set(rows.map(({ id }) => id))
    expect(before.filter((id) => !restored.has(id))).toEqual([])
    const said: string[] = []
    expect([await checkFiles(target, (line) => said.push(line)), said.at(-1)]).toEqual([
      true,
      expect.stringContaining(' 0 missing, 0 damaged'),
    ])
    // Never over anything: neither over rows nor over files.
    await expect(restoreBackup(target, at)).rejects.toThrow(/is not empty/)
    const other = await onNewDatabase()
    await other.files.put('photos/x.webp', new Uint8Array([1]))
    await expect(restoreBackup(other, at)).rejects.toThrow(/already holds files/)
  })

  test('that is no longer as it was written names what is wrong and is not restored', async () => {
    const at = join(folder, 'one')
    const store = folderStore(join(at, 'files'))
    const [flipped, missing] = Object.keys((await readManifest(at)).files).filter((path) =>
      path.startsWith('files/'),
    )
    const bytes = Buffer.from((await store.get(flipped?.slice(6) ?? '')) ?? [])
    bytes[10] = (bytes[10] ?? 0) ^ 1
    await writeFile(join(at, flipped ?? ''), bytes)
    await rm(join(at, missing ?? ''))
    expect(await verifyBackup(at)).toEqual([
      `damaged: ${flipped}: its bytes have changed`,
      `missing: ${missing}`,
    ])
    await expect(restoreBackup(await onNewDatabase(), at)).rejects.toThrow(/not whole, nothing was restored/)
  })

  test('that was cut short is none', async () => {
    const at = join(folder, 'one')
    await rm(join(at, 'manifest.json'))
    await expect(verifyBackup(at)).rejects.toThrow(/holds no whole backup/)
  })
})

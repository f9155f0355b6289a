import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderStore } from './file-store.ts'

test('lists what is kept, and nothing that is still being written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hetu-store-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const store = folderStore(join(folder, 'files'))
  const keys = async () => {
    const found: string[] = []
    for await (const key of store.list()) found.push(key)
    return found
  }
  expect(await keys()).toEqual([])
  await store.put('photos/one.webp', new Uint8Array([1]))
  await writeFile(join(folder, 'files/photos/two.webp.0192d0b6-0000-7000-8000-000000000001'), 'half')
  await writeFile(join(folder, 'files/.probe-0192d0b6'), 'x')
  expect(await keys()).toEqual(['photos/one.webp'])
  expect(await store.get('photos/one.webp')).toEqual(Buffer.from([1]))
})

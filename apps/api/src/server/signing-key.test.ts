import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSigningKey } from './signing-key.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hetu-key-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
const opened = (dataFolder: string, signingKey?: string) => openSigningKey({ dataFolder, signingKey })

test('one is made in the data folder, by one of several that begin at once, and kept', async () => {
  const folder = await emptyFolder()
  const keys = await Promise.all([opened(folder), opened(folder), opened(folder)])
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1)
  expect((await opened(folder)).publicKey).toBe(keys[0]?.publicKey)
  expect(await readdir(folder)).toEqual(['signing-key.pem'])
})

test('that of the setting is taken, also with its lines in one, and another kind is refused in words', async () => {
  const folder = await emptyFolder()
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  const [whole, inOne] = await Promise.all([opened(folder, pem), opened(folder, pem.replaceAll('\n', '\\n'))])
  expect(whole.id).toBe(inOne.id)
  expect(await readdir(folder)).toEqual([])
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const rsa = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await expect(opened(folder, rsa)).rejects.toThrow('HETU_SIGNING_KEY is no private Ed25519 key')
  await expect(opened(folder, 'nonsense')).rejects.toThrow('HETU_SIGNING_KEY is no private Ed25519 key')
})

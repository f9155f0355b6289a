import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'hetu-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server as a person would and returns what it says before it gives up. */
function start(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../serve.ts')],
      {
        env: {
          PATH: process.env['PATH'],
          HETU_DATA: join(folder, 'data'),
          HETU_DEMONSTRATION: 'false',
          ...settings,
        },
        timeout: 60_000,
      },
      (error, _, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stderr.trim() }),
    )
  })
}

const isOneSentence = (said: string) => expect(said.split('\n')).toHaveLength(1)

describe('serve', () => {
  test('names a taken port and another one to try', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const { code, said } = await start({ PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(said).toMatch(new RegExp(`port ${port} is taken`))
    isOneSentence(said)
  })

  test.each([
    [{ PORT: 'many' }, 'The setting PORT is not usable: it must be a whole number from 1 to 65535.'],
    [
      { DATABASE_URL: 'mysql://hetu@localhost/hetu' },
      'The setting DATABASE_URL is not usable: it must look like postgres://user:password@host:5432/name.',
    ],
  ])('names a setting that is nonsense and says what it must be: %j', async (setting, sentence) => {
    const { code, said } = await start(setting)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    isOneSentence(said)
  })

  test.each([
    ['nobody listens', 'postgres://hetu@127.0.0.1:1/hetu'],
    ['the host does not exist', 'postgres://hetu@nowhere.invalid/hetu'],
  ])('says that the database does not answer: %s', async (_, url) => {
    const { code, said } = await start({
      DATABASE_URL: url,
      PORT: '39998',
      HETU_PUBLIC_URL: 'http://localhost:39998',
    })
    expect(code).toBe(1)
    expect(said).toMatch(/database|connect/i)
    isOneSentence(said)
  })

  test('names a data folder that cannot be a folder', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { code, said } = await start({ HETU_DATA: join(file, 'data'), PORT: '39997' })
    expect(code).toBe(1)
    expect(said).toMatch(/folder|write/i)
    isOneSentence(said)
  })
})

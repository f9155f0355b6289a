import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { sql } from './sql.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
})
afterAll(() => rm(folder, { recursive: true }))

const opened = async (onProgress: (step: string) => void) =>
  (await connect({ dataFolder: folder, onProgress })).close()

describe('a data folder', () => {
  test(
    'begins anew after a kill, tells its steps, and does nothing the second time',
    { timeout: 120_000 },
    async () => {
      await mkdir(join(folder, 'database.preparing', 'base'), { recursive: true })
      const steps: string[] = []
      await opened((step) => steps.push(step))
      expect(steps.length).toBeGreaterThan(1)
      expect(await readdir(folder)).toEqual(['database', 'in-use.lock'])
      await opened((step) => steps.push(`again: ${step}`))
      expect(steps.filter((step) => step.startsWith('again'))).toEqual([])
    },
  )

  test('what was stored is there after closing and opening', { timeout: 60_000 }, async () => {
    const first = await connect({ dataFolder: folder })
    await sql`create table kept (n int)`.execute(first.kysely)
    await sql`insert into kept values (1)`.execute(first.kysely)
    await expect(connect({ dataFolder: folder })).rejects.toMatchObject({ code: 'data_folder_in_use' })
    await first.close()
    const second = await connect({ dataFolder: folder })
    expect((await sql`select n from kept`.execute(second.kysely)).rows).toEqual([{ n: 1 }])
    await second.close()
    expect(await readdir(folder)).toEqual(['database', 'in-use.lock'])
  })

  test('a folder that cannot be made is told in one sentence', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'below'), '/sys/hetu']) {
      await expect(connect({ dataFolder: path })).rejects.toMatchObject({ code: 'data_folder_read_only' })
    }
    await rm(file)
  })
})

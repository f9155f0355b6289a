import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { lockFolder } from './folder-lock.ts'
import { prepareFolder } from './prepared-folder.ts'
import { sql } from './sql.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('prepareFolder', () => {
  test(
    'begins anew after a kill, tells its steps, and does nothing the second time',
    { timeout: 120_000 },
    async () => {
      await mkdir(join(folder, 'database.preparing', 'base'), { recursive: true })
      const steps: string[] = []
      await prepareFolder(folder, (step) => steps.push(step))
      expect(steps.length).toBeGreaterThan(1)
      expect(await readdir(folder)).toEqual(['database'])
      await prepareFolder(folder, (step) => steps.push(`again: ${step}`))
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
    expect(await readdir(folder)).toEqual(['database'])
  })

  test('a folder that cannot be made is told in one sentence', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'below'), '/sys/hetu']) {
      await expect(prepareFolder(path)).rejects.toMatchObject({ code: 'data_folder_read_only' })
    }
    await rm(file)
  })
})

describe('lockFolder', () => {
  test('another process is refused while this one lives, and takes over after it was killed', async () => {
    const place = join(folder, 'locked')
    const script = join(folder, 'hold-lock.mjs')
    const source = new URL('./folder-lock.ts', import.meta.url).href
    await writeFile(
      script,
      `import { lockFolder } from '${source}'
      await lockFolder(process.argv[2]); process.send('locked'); setInterval(() => {}, 1000)`,
    )
    const holder = fork(script, [place], { execArgv: [] })
    await once(holder, 'message')
    await expect(lockFolder(place)).rejects.toThrow(`in use by process ${holder.pid}`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const unlock = await lockFolder(place)
    await unlock()
    expect(await readdir(place)).toEqual([])
  })

  test('a lock with the number of a process that is not the one which wrote it is stale', async () => {
    const place = join(folder, 'stale')
    await mkdir(place)
    await writeFile(join(place, 'database.lock'), JSON.stringify({ pid: 1, host: hostname(), started: 'x' }))
    const unlock = await lockFolder(place)
    await unlock()
    expect(await readdir(place)).toEqual([])
  })

  test('of many that find a stale lock only one gets it', async () => {
    const place = join(folder, 'contested')
    await mkdir(place)
    await writeFile(join(place, 'database.lock'), '{"pid":999999999,"host":"elsewhere","started":""}')
    await utimes(join(place, 'database.lock'), 1, 1)
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(place)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

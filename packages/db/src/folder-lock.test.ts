import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-lock-'))
})
afterAll(() => rm(folder, { recursive: true }))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Runs the text as a program of its own, with `lockFolder` and the arguments at hand. */
async function run(name: string, text: string, place: string, ...more: string[]) {
  const script = join(folder, name)
  const source = new URL('./folder-lock.ts', import.meta.url).href
  await writeFile(script, `import { lockFolder } from '${source}'\nconst place = process.argv[2]\n${text}`)
  const child = fork(script, [place, ...more], { execArgv: ['--expose-gc'] })
  running.push(child)
  return child
}

describe('lockFolder', () => {
  test('another process is refused while this one lives, and takes over at once after it was killed', async () => {
    const place = join(folder, 'locked')
    const forgetful = `await lockFolder(place); setInterval(gc, 10); process.send('locked')`
    const holder = await run('hold.mjs', forgetful, place)
    await once(holder, 'message')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await expect(lockFolder(place)).rejects.toMatchObject({
      code: 'data_folder_in_use',
      message: `The data folder ${place} is in use by process ${holder.pid}; stop it first.`,
    })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const unlock = await lockFolder(place)
    expect(await readFile(join(place, 'in-use.pid'), 'utf8')).toBe(String(process.pid))
    await unlock()
    expect(await readdir(place)).toEqual(['in-use.lock'])
  })

  test('of many in one process only one gets it, and letting go twice lets go once', async () => {
    const place = join(folder, 'contested')
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(place)))
    const [unlock, ...others] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(others).toEqual([])
    await unlock?.()
    const next = await lockFolder(place)
    await unlock?.()
    await expect(lockFolder(place)).rejects.toMatchObject({ code: 'data_folder_in_use' })
    await next()
  })

  test(
    'of processes that take it, let go and are killed, never two have it',
    { timeout: 60_000 },
    async () => {
      const place = join(folder, 'fought-over')
      const fight = `
        import { appendFileSync } from 'node:fs'
        const note = (word) => appendFileSync(process.argv[3], word + ' ' + process.pid + '\\n')
        for (let turn = 0; turn < 60; turn += 1) {
          const unlock = await lockFolder(place).catch(() => undefined)
          if (!unlock) { await new Promise((resolve) => setTimeout(resolve, 2)); turn -= 1; continue }
          note('has')
          await new Promise((resolve) => setTimeout(resolve, 1))
          if (process.argv[4] === 'dies' && turn === 10) process.kill(process.pid, 'SIGKILL')
          note('leaves')
          await unlock()
        }`
      const log = join(folder, 'fought-over.log')
      await writeFile(log, '')
      const fates = ['lives', 'dies', 'lives', 'dies']
      const fighters = await Promise.all(fates.map((fate) => run('fight.mjs', fight, place, log, fate)))
      await Promise.all(fighters.map((fighter) => once(fighter, 'exit')))

      const lines = (await readFile(log, 'utf8')).trim().split('\n')
      const dying = fighters.filter((_, index) => fates[index] === 'dies').map(({ pid }) => String(pid))
      const together: string[] = []
      let holder: string | undefined
      for (const [index, line] of lines.entries()) {
        const [word, pid] = line.split(' ')
        const isFree = holder === undefined || (dying.includes(holder) && word === 'has' && holder !== pid)
        if (word === 'has' ? !isFree : holder !== pid) together.push(`line ${index}: ${line}`)
        holder = word === 'has' ? pid : undefined
      }
      expect(together).toEqual([])
      expect(lines.filter((line) => line.startsWith('has'))).toHaveLength(2 * 60 + 2 * 11)
    },
  )
})

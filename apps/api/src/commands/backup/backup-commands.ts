import { resolve } from 'node:path'
import { StartProblem } from '../../server/explain-start-problem.ts'
import { checkFiles } from '../check.ts'
import type { Command } from '../command.ts'
import { withConnection, withServices } from '../with-services.ts'
import { backUp } from './back-up.ts'
import { restoreBackup } from './restore-backup.ts'
import { verifyBackup } from './verify-backup.ts'

function folderIn([folder]: string[], command: string): string {
  if (folder === undefined) throw new StartProblem(`Name the folder of the backup: hetu ${command} <folder>`)
  return resolve(folder)
}

export const backup: Command = {
  name: 'backup',
  parameters: '<folder>',
  summary: 'Writes database and files with checksums into an empty folder, while the server runs.',
  async run(words, say) {
    const folder = folderIn(words, 'backup')
    const { files, startedAt } = await withServices(say, (services) => backUp(services, folder))
    say(`${Object.keys(files).length} files of ${startedAt} in ${folder}.`)
    return true
  },
}

export const verify: Command = {
  name: 'verify',
  parameters: '<folder>',
  summary: 'Says whether a backup is whole; names what is missing or damaged.',
  async run(words, say) {
    const folder = folderIn(words, 'verify')
    const wrong = await verifyBackup(folder)
    for (const line of wrong) say(line)
    say(wrong.length === 0 ? `${folder} is whole.` : `${folder} is not whole.`)
    return wrong.length === 0
  },
}

export const restore: Command = {
  name: 'restore',
  parameters: '<folder>',
  summary: 'Brings a backup into an empty database and an empty folder of files, and compares them.',
  async run(words, say) {
    const folder = folderIn(words, 'restore')
    const count = await withConnection(say, (services) => restoreBackup(services, folder))
    say(`Restored the database and ${count} files.`)
    return withServices(say, (services) => checkFiles(services, say))
  },
}

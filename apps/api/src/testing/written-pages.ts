import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder of pages whose writer adds nothing to the answers that stand in each page anyway: all that a written page
 * can say. Give it to `openTestServer`; `remove` it afterwards.
 */
export function writtenPages(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hetu-pages-'))
  mkdirSync(join(folder, '.server'))
  writeFileSync(
    join(folder, 'index.html'),
    '<html lang="zh-CN"><head><title>合图</title></head><body><div id="root"></div></body></html>',
  )
  writeFileSync(
    join(folder, '.server/page-writer.js'),
    `const card = { title: '', site: '', picture: { address: '', words: '' } }
     const written = async ({ answers }) => ({ title: answers.thing?.name ?? '', description: '', card, content: '' })
     export const pageWriter = {
       writeThingPage: written,
       writePlaces: async ({ places, words, isFound }) =>
         ({ title: '', description: '', card, content: JSON.stringify({ slugs: places.map(({ slug }) => slug), words, isFound }) }),
       isPage: (path) => path !== '/nothing' && !path.startsWith('//'),
       writeHead: async () => ({ title: 'head', description: '', card }),
       drawPlace: () => '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>',
     }`,
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

import type { Extension } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { cacheFolder } from './cache-folder.ts'

const unused = /postgis_(raster|topology|tiger|sfcgal)|address_standardizer|--unpackaged--|--ANY--|contrib\//
const blockBytes = 512

/** PostGIS without the parts we never use (raster, topology, addresses): opening takes half the time. */
export const slimPostgis: Extension = {
  name: postgis.name,
  async setup(pglite, options) {
    const whole = await postgis.setup(pglite, options)
    if (!whole.bundlePath) return whole
    // Where nothing can be written the whole bundle serves just as well, only slower.
    const path = await slimBundle(whole.bundlePath).catch(() => undefined)
    return path ? { ...whole, bundlePath: pathToFileURL(path) } : whole
  },
}

async function slimBundle(whole: URL): Promise<string> {
  const { size } = await stat(whole)
  const path = join(cacheFolder, `postgis-${size}.tar.gz`)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (isThere) return path
  const archive = await promisify(gunzip)(await readFile(whole))
  const slim = await promisify(gzip)(withoutUnused(archive), { level: 1 })
  await mkdir(cacheFolder, { recursive: true })
  const part = `${path}.${randomUUID()}`
  await writeFile(part, slim)
  await rename(part, path)
  return path
}

/** A tar archive is a row of entries: a header of one block, then the file in whole blocks. */
function withoutUnused(archive: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at + blockBytes <= archive.length;) {
    const header = archive.subarray(at, at + blockBytes)
    const name = header.toString('utf8', 0, 100).split('\0')[0] ?? ''
    const sizeBytes = Number.parseInt(header.toString('utf8', 124, 136), 8) || 0
    const end = at + blockBytes * (1 + Math.ceil(sizeBytes / blockBytes))
    if (!unused.test(name)) kept.push(archive.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

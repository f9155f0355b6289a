import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin, ResolvedConfig } from 'vite'

/** Smaller ones fit into one packet as they are. */
const leastBytes = 1024

/** Writes a brotli and a gzip form beside every text file of the build, as small as they get: it is done once. */
export function precompress(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'hetu-precompress',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    configResolved: (resolved) => {
      config = resolved
    },
    closeBundle() {
      const folder = join(config.root, config.build.outDir)
      for (const name of globSync('**/*.{js,css,svg,json,webmanifest}', { cwd: folder })) {
        const file = join(folder, name)
        const bytes = readFileSync(file)
        if (bytes.length < leastBytes) continue
        const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
        const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}

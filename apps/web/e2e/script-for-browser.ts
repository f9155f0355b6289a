import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'

/** Our own code as one script, built as the pages are built, for `addScriptTag`. `entry`: a file's whole path. */
export async function scriptForBrowser(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'hetu-script-'))
  try {
    await build({
      root: dirname(entry),
      configFile: false,
      logLevel: 'error',
      build: { outDir, lib: { entry, formats: ['iife'], name: 'hetu', fileName: () => 'script.js' } },
    })
    return readFileSync(join(outDir, 'script.js'), 'utf8')
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

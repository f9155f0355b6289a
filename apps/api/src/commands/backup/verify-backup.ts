import { join } from 'node:path'
import { dumpName, hashFile, readManifest } from './manifest.ts'
import { runTool } from './run-tool.ts'

/** What of a backup is missing or no longer as it was written, in words; nothing where it is whole. */
export async function verifyBackup(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder)
  const wrong: string[] = []
  for (const [path, kept] of Object.entries(manifest.files)) {
    const found = await hashFile(join(folder, path)).catch(() => null)
    if (found === null) wrong.push(`missing: ${path}`)
    else if (found.bytes !== kept.bytes)
      wrong.push(`damaged: ${path}: ${found.bytes} bytes, should be ${kept.bytes}`)
    else if (found.sha256 !== kept.sha256) wrong.push(`damaged: ${path}: its bytes have changed`)
  }
  if (!wrong.some((line) => line.includes(dumpName)))
    await runTool('pg_restore', ['--list', join(folder, dumpName)])
  return wrong
}

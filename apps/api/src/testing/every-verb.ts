import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Act, Verb } from '../server/verb.ts'
import type { z } from 'zod'

type AnyVerb = Verb<z.ZodType, unknown, Act>

/** Every verb of the API, found in the features' folders: one file a verb, named after it. */
export async function everyVerb(): Promise<Map<string, { verb: AnyVerb; file: string }>> {
  const root = join(import.meta.dirname, '..')
  const files = globSync('*/*.ts', { cwd: root }).filter(
    (file) => !/^(server|testing)\//.test(file) && !file.endsWith('.test.ts') && !file.endsWith('-routes.ts'),
  )
  const verbs = new Map<string, { verb: AnyVerb; file: string }>()
  for (const file of files) {
    const module = (await import(join(root, file))) as Record<string, unknown>
    for (const exported of Object.values(module)) {
      if (isVerb(exported)) verbs.set(exported.name, { verb: exported, file })
    }
  }
  return verbs
}

function isVerb(value: unknown): value is AnyVerb {
  return (
    typeof value === 'object' &&
    value !== null &&
    'run' in value &&
    'isCreating' in value &&
    'summary' in value
  )
}

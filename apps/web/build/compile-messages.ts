import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'
import { pathToFileURL } from 'node:url'

type Sentences = { [name: string]: string | Sentences }
type Compiled = { [name: string]: unknown }

function compiled(sentences: Sentences): Compiled {
  return Object.fromEntries(
    Object.entries(sentences).map(([name, said]) => [
      name,
      typeof said === 'string' ? compile(said) : compiled(said),
    ]),
  )
}

/** Reads the sentences' forms (`{count, plural, …}`) once, in the build: no browser has to bring a reader for them. */
export function compileMessages(): Plugin {
  return {
    name: 'hetu-compile-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }],
      },
    }),
    async load(id) {
      const [, language] = /\/app\/(?:first|rest)-(zh|en)\.ts$/.exec(id) ?? []
      if (!language) return null
      const part = (await import(pathToFileURL(id).href)) as Record<string, Sentences>
      const json = JSON.stringify(compiled(part[language] ?? {}))
      return { code: `export const ${language} = JSON.parse(${JSON.stringify(json)})`, moduleType: 'js' }
    },
  }
}

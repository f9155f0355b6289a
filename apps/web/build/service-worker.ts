import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'

interface BuiltFile {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
  isEntry?: boolean
}

/** What opens without a connection: the frame, the map and every page of residents; staff's pages once they were. */
const parts = [
  'index.html',
  ...['first-zh', 'first-en', 'rest-zh', 'rest-en'].map((name) => `src/app/${name}.ts`),
  ...['nav-dialog', 'reading-view-dialog'].map((name) => `src/app/${name}.tsx`),
  'src/shared/map/lazy-place-map.tsx',
  'src/pages/about/about-page.tsx',
  ...[
    'add',
    'code',
    'decision',
    'decisions',
    'figures',
    'idea',
    'me',
    'proposal',
    'proposals',
    'sign-in',
    'visit',
    'vote',
    'zones',
  ].map((name) => `src/pages/${name}-page.tsx`),
]
const plainFiles = ['/first-paint.js', '/start-app.js', '/favicon.svg', '/manifest.webmanifest']

function shellOf(folder: string) {
  const built = JSON.parse(readFileSync(join(folder, 'assets/manifest.json'), 'utf8')) as Record<
    string,
    BuiltFile
  >
  const files = new Set<string>(plainFiles)
  const add = (name: string) => {
    const one = built[name]
    if (!one) throw new Error(`The build has no ${name}; the service worker would open without it.`)
    if (files.has(`/${one.file}`)) return
    for (const file of [one.file, ...(one.css ?? []), ...(one.assets ?? [])]) files.add(`/${file}`)
    for (const other of one.imports ?? []) add(other)
  }
  for (const part of parts) add(part)
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)))
  return { version: hash.digest('hex').slice(0, 12), entry: built['index.html']!.file, files: [...files] }
}

/** Builds the service worker as one script beside the pages, with the names of the files that it keeps. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'hetu-service-worker',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    configResolved: (resolved) => {
      config = resolved
    },
    async writeBundle() {
      const outDir = join(config.root, config.build.outDir)
      await build({
        root: config.root,
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        define: {
          shellOfBuild: JSON.stringify(shellOf(outDir)),
          'import.meta.env.PROD': 'true',
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir,
          emptyOutDir: false,
          target: config.build.target,
          lib: {
            entry: join(config.root, 'src/worker/service-worker.ts'),
            formats: ['iife'],
            name: 'hetu',
            fileName: () => 'service-worker.js',
          },
        },
      })
    },
  }
}
